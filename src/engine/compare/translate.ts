import type { Command, Package, PackageCall, Run, Stage } from '../facts/model.ts'
import type { DebianGraph } from '../sizes/tables/debian-graph.ts'
import type { Tables } from '../sizes/tables/tables.ts'
import type { Edit } from '../text/edit.ts'
import { alpineName, debianName } from './package-names.ts'
import { plainChain, rewriteChain } from './rewrite-chain.ts'

/** What became of the installs of one RUN that call the manager of another distribution. */
export interface Translation {
  readonly run: Run
  /** Undefined where the RUN could not be translated. */
  readonly edits: readonly Edit[] | undefined
  readonly manager: 'apt' | 'apk'
  /** Translated, by their old names. */
  readonly names: readonly string[]
  /** Names without a known equal. */
  readonly strangers: readonly string[]
}

export interface Target {
  readonly to: 'alpine' | 'debian'
  readonly tables: Tables
  /** The packages of the new base's suite. */
  readonly graph: DebianGraph | undefined
}

/** The RUNs of a stage that install with apt what the new base gets from apk, or the reverse. */
export function translationsFor({ runs }: Stage, target: Target, source: string): readonly Translation[] {
  const manager = target.to === 'alpine' ? 'apt' : 'apk'
  return runs.flatMap((run) => {
    const calls = run.calls.filter((call) => call.manager.name === manager)
    return calls.length === 0 ? [] : [translated(run, calls, manager, target, source)]
  })
}

function translated(
  run: Run,
  calls: readonly PackageCall[],
  manager: Translation['manager'],
  target: Target,
  source: string,
): Translation {
  const packages = calls.filter(({ action }) => action === 'install').flatMap((call) => call.packages)
  const equal = (name: string): string | undefined =>
    manager === 'apt' ? alpineName(name, target.tables) : debianName(name, target.graph)
  const strangers = packages.flatMap(({ name, word }) =>
    name === undefined || equal(name) === undefined ? [name ?? word.text] : [],
  )
  const names = packages.flatMap(({ name }) => name ?? [])
  const outcome = { run, manager, names, strangers }
  const chain = plainChain(run)
  const isPlain = chain && packages.every(isBareName) && calls.every(({ command }) => chain.includes(command))
  if (strangers.length > 0 || !isPlain) return { ...outcome, edits: undefined }
  const rewrite = new Map<Command, string | undefined>()
  for (const call of calls) {
    const found = manager === 'apt' ? asApk(call, equal) : asApt(call, equal, calls)
    if (!found) return { ...outcome, edits: undefined }
    rewrite.set(call.command, found.text)
  }
  for (const command of chain) if (deletesLists(command)) rewrite.set(command, undefined)
  return { ...outcome, edits: rewriteChain(chain, rewrite, source) }
}

/** A version pinned for one distribution means nothing in another. */
const isBareName = ({ name, version, source }: Package): boolean =>
  name !== undefined && version === undefined && source === 'index'

type Equal = (name: string) => string | undefined

const namesOf = ({ packages }: PackageCall, equal: Equal): string =>
  [...new Set(packages.flatMap(({ name }) => (name === undefined ? [] : (equal(name) ?? []))))].join(' ')

/** What takes the place of a call; `text` is undefined where nothing does. */
interface Words {
  readonly text: string | undefined
}

const dropped: Words = { text: undefined }

/** Undefined for a call that apk has no word for. */
function asApk(call: PackageCall, equal: Equal): Words | undefined {
  const { action, verb, operands } = call
  if (action === 'install')
    return verb?.value === 'install' ? { text: `apk add --no-cache ${namesOf(call, equal)}` } : undefined
  if (action === 'upgrade') return { text: 'apk upgrade --no-cache' }
  const isSweep = action === 'remove' && operands.length === 0
  return action === 'refresh' || action === 'clean' || isSweep ? dropped : undefined
}

/** Packages of a virtual name that is deleted in the same RUN are purged in it. */
function asApt(call: PackageCall, equal: Equal, calls: readonly PackageCall[]): Words | undefined {
  if (call.action === 'install') {
    const install = `apt-get install -y --no-install-recommends ${namesOf(call, equal)}`
    return { text: `apt-get update && ${install} && rm -rf /var/lib/apt/lists/*` }
  }
  if (call.action === 'refresh' || call.action === 'clean') return dropped
  if (call.action !== 'remove') return undefined
  const purged = call.operands.map(({ value }) => {
    const group = calls.find(({ action, command }) => action === 'install' && virtualOf(command) === value)
    return group ? namesOf(group, equal) : value === undefined ? undefined : equal(value)
  })
  return purged.includes(undefined)
    ? undefined
    : { text: `apt-get purge -y --auto-remove ${purged.join(' ')}` }
}

/** `--virtual .build-deps` */
function virtualOf({ words }: Command): string | undefined {
  const flag = words.findIndex(({ text }) => text === '--virtual' || text === '-t')
  if (flag !== -1) return words[flag + 1]?.value
  return words.find(({ text }) => text.startsWith('--virtual='))?.value?.slice('--virtual='.length)
}

/** `rm -rf /var/lib/apt/lists/*`, and apk's index: neither is there any more. */
const deletesLists = ({ program, words }: Command): boolean =>
  program === 'rm' &&
  words.every(({ text }) => text.startsWith('-') || lists.some((path) => text.startsWith(path))) &&
  words.some(({ text }) => !text.startsWith('-'))

const lists: readonly string[] = ['/var/lib/apt/lists', '/var/cache/apt', '/var/cache/apk']
