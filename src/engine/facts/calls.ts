import type { Command, Install, Package, PackageCall, Run, Word } from './model.ts'
import { managerOf, managerOfModule } from './packages/index.ts'
import type { Action, InstallPromise, PackageManager } from './packages/package-manager.ts'

/** The calls of package managers in a RUN, in order. */
export const readCalls = (run: Run): PackageCall[] =>
  run.commands.flatMap((command) => readCall(command) ?? [])

export const isInstall = (call: PackageCall): call is Install => call.action === 'install'

function readCall(command: Command): PackageCall | undefined {
  const found = managerBehind(command)
  if (!found) return
  const { manager, words } = found
  const { flags, operands } = sort(words, manager)
  const { action, verb, rest } = readVerb(manager, operands)
  const manifestFlags = manager.manifestFlags ?? []
  const named = flags.filter(({ name }) => manifestFlags.includes(name)).flatMap(({ value }) => value ?? [])
  const packages = action === 'install' ? rest.map((word) => readPackage(word, manager)) : []
  const editables = flags.filter(({ name }) => name === '-e' || name === '--editable').length > 0
  const readsOwn =
    named.length === 0 && (packages.length === 0 || packages.some(({ source }) => source === 'path'))
  const keeps = (promise: InstallPromise): boolean =>
    keepsPromise(manager.promises[promise] ?? [], flags, operands)

  return {
    manager,
    action,
    command,
    run: command.run,
    verb,
    packages,
    manifests: named.length > 0 ? named : readsOwn || editables ? (manager.manifests ?? []) : [],
    assumesYes: keeps('assumesYes'),
    skipsRecommends: keeps('skipsRecommends'),
    keepsNoCache:
      keeps('keepsNoCache') || manager.caches.some((cache) => isSwitchedOff(cache.switchedOffBy, command)),
    skipsDev: keeps('skipsDev'),
    isFrozen: keeps('isFrozen'),
  }
}

/** `pip …` itself, or the module behind `python3 -m pip …`. */
function managerBehind({
  program,
  words,
}: Command): { manager: PackageManager; words: readonly Word[] } | undefined {
  const direct = managerOf(program)
  if (direct) return { manager: direct, words }
  const [flag, module] = words
  if (flag?.text !== '-m' || module?.value === undefined) return
  const manager = managerOfModule(module.value)
  return manager && { manager, words: words.slice(2) }
}

interface GivenFlag {
  readonly name: string
  readonly value: string | undefined
}

/** Tells flags, with the values that follow some of them, from operands. */
function sort(words: readonly Word[], manager: PackageManager): { flags: GivenFlag[]; operands: Word[] } {
  const flags: GivenFlag[] = []
  const operands: Word[] = []
  let expecting: string | undefined
  let allOperands = false
  for (const word of words) {
    const text = word.value ?? word.text
    if (expecting !== undefined) {
      flags.push({ name: expecting, value: text })
      expecting = undefined
    } else if (allOperands || !text.startsWith('-') || text === '-') operands.push(word)
    else if (text === '--') allOperands = true
    else if (manager.valueFlags.includes(text)) expecting = text
    else {
      const equals = text.indexOf('=')
      flags.push(
        equals > 0
          ? { name: text.slice(0, equals), value: text.slice(equals + 1) }
          : { name: text, value: undefined },
      )
    }
  }
  return { flags, operands }
}

function readVerb(
  manager: PackageManager,
  operands: readonly Word[],
): { action: Action; verb: Word | undefined; rest: readonly Word[] } {
  const [first, second] = operands
  if (!first) return { action: manager.bareAction ?? 'other', verb: undefined, rest: [] }
  const pair = `${first.value} ${second?.value}`
  const two = actionOf(manager, pair)
  if (two) return { action: two, verb: first, rest: operands.slice(2) }
  return { action: actionOf(manager, first.value) ?? 'other', verb: first, rest: operands.slice(1) }
}

const actions: readonly Action[] = ['install', 'refresh', 'upgrade', 'remove', 'clean', 'build', 'other']

const actionOf = ({ verbs }: PackageManager, verb: string | undefined): Action | undefined =>
  verb === undefined ? undefined : actions.find((action) => verbs[action]?.includes(verb))

/** Any of the forms is there; see `PackageManager.promises` for how they are written. */
function keepsPromise(
  forms: readonly string[],
  flags: readonly GivenFlag[],
  operands: readonly Word[],
): boolean {
  const letters = flags
    .filter(({ name }) => /^-[A-Za-z]+$/.test(name))
    .map(({ name }) => name.slice(1))
    .join('')
  return forms.some((form) => {
    const [name = '', value] = form.split(' ')
    if (value !== undefined && value !== name)
      return flags.some((flag) => flag.name === name && (flag.value ?? '').split(/[ ,]/).includes(value))
    if (value !== undefined) return flags.filter((flag) => flag.name === name).length >= 2
    if (flags.some((flag) => form === (flag.value === undefined ? flag.name : `${flag.name}=${flag.value}`)))
      return true
    if (flags.some((flag) => flag.name === form)) return true
    if (/^-[A-Za-z]+$/.test(form)) return countsIn(letters, form.slice(1))
    return operands[0]?.value === form || `${operands[0]?.value} ${operands[1]?.value}` === form
  })
}

/** `qq` needs two letters q among the clusters. */
const countsIn = (letters: string, needed: string): boolean => {
  const letter = needed[0] ?? ''
  return needed === letter.repeat(needed.length) && letters.split(letter).length > needed.length
}

/** By ENV, by an assignment in front of the command, or by an `export` or assignment earlier in the RUN. */
function isSwitchedOff(
  off: { readonly env: string; readonly values: readonly string[] | 'any' } | undefined,
  command: Command,
): boolean {
  if (!off) return false
  const counts = (value: string | undefined): boolean =>
    value === undefined ||
    (off.values === 'any' ? !falsy.has(value.toLowerCase()) : off.values.includes(value))
  const fromScope = command.run.scope.get(off.env)
  if (fromScope && counts(fromScope.value)) return true
  for (const other of command.run.commands) {
    if (other.span.start > command.span.start) break
    if (other.assignments.some(({ name, value }) => name === off.env && counts(value?.value))) return true
    const exported = other.program === 'export' || other.program === 'env' || other.wrapper === 'env'
    if (
      exported &&
      other.words.some(
        ({ text, value }) => text.startsWith(`${off.env}=`) && counts(value?.slice(off.env.length + 1)),
      )
    )
      return true
  }
  return false
}

const falsy = new Set(['', '0', 'false', 'no', 'off'])

function readPackage(word: Word, manager: PackageManager): Package {
  const text = word.value ?? word.text
  const source = sourceOf(text, manager)
  if (word.value === undefined && (word.parts[0]?.kind ?? 'text') !== 'text')
    return { name: undefined, version: undefined, extras: [], source, word }
  if (source !== 'index') return { name: text, version: undefined, extras: [], source, word }
  const { name, version } = splitVersion(text, manager)
  const bracket = name.indexOf('[')
  if (bracket === -1) return { name: name.trim(), version, extras: [], source, word }
  return {
    name: name.slice(0, bracket).trim(),
    version,
    extras: name
      .slice(bracket + 1)
      .replace(']', '')
      .split(',')
      .map((extra) => extra.trim()),
    source,
    word,
  }
}

function sourceOf(text: string, { family }: PackageManager): Package['source'] {
  if (text.includes('://') || text.startsWith('git+')) return 'url'
  if (text === '.' || /^(\.{0,2}\/|~\/|\.\[)/.test(text)) return 'path'
  if (/\.(deb|rpm|apk|whl|tgz|tar\.gz|gem|jar)$/.test(text)) return 'path'
  // `curl/bookworm` picks a release, `@scope/name` is a name; `src/thing` of a language is a directory.
  return family === 'language' && /^[^@]+\/$/.test(text) ? 'path' : 'index'
}

/** The first mark behind the name, so that the `@` of `@scope/name@1.2` stays part of the name. */
function splitVersion(
  text: string,
  { versionMarks }: PackageManager,
): { name: string; version: string | undefined } {
  const cuts = versionMarks
    .map((mark) => ({ mark, at: cutAt(text, mark) }))
    .filter(({ at }) => at > 0)
    .sort((a, b) => a.at - b.at || b.mark.length - a.mark.length)
  const cut = cuts[0]
  return cut
    ? { name: text.slice(0, cut.at), version: text.slice(cut.at + cut.mark.length).trim() }
    : { name: text, version: undefined }
}

/** A dash separates a version only before a digit: `nginx-1.24`, but not `gcc-c++`. */
const cutAt = (text: string, mark: string): number =>
  mark === '-' ? text.search(/-\d/) : text.indexOf(mark, 1)
