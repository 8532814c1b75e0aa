import type { Command, Install, PackageCall, Run, Word } from './model.ts'
import { readPackages } from './package-words.ts'
import { managerOf, managerOfModule } from './packages/index.ts'
import type { Action, EnvSwitch, InstallPromise, PackageManager } from './packages/package-manager.ts'

/** The calls of package managers in a RUN, in order. */
export const readCalls = (run: Run): PackageCall[] =>
  run.commands.flatMap((command) => readCall(command) ?? [])

export const isInstall = (call: PackageCall): call is Install => call.action === 'install'

function readCall(command: Command): PackageCall | undefined {
  const found = managerBehind(command)
  if (!found) return
  const { manager, words } = found
  const { flags, operands } = sort(words, manager)
  const { action: asked, verb, rest } = readVerb(manager, operands)
  const action = onlyTells(manager, flags, operands) ? 'other' : asked
  const manifestFlags = manager.manifestFlags ?? []
  const named = flags.filter(({ name }) => manifestFlags.includes(name)).flatMap(({ value }) => value ?? [])
  const has = (names: readonly string[] = []): boolean => flags.some(({ name }) => names.includes(name))
  const around = {
    version: flags.find(({ name }) => manager.versionFlags?.includes(name))?.value,
    isPinnedByFile: has(manager.pinFlags),
    scope: command.run.scope,
  }
  // What follows the package of `go run` is for the program.
  const runs = verb?.value !== undefined && manager.runVerbs?.includes(verb.value)
  const namesParts = verb?.value !== undefined && manager.projectVerbs?.includes(verb.value)
  const operandsOfPackages = action === 'install' && !namesParts ? rest : runs ? rest.slice(0, 1) : []
  const packages = operandsOfPackages.flatMap((word) => readPackages(word, manager, around))
  const editables = has(['-e', '--editable'])
  const readsOwn =
    named.length === 0 && (packages.length === 0 || packages.some(({ source }) => source === 'path'))
  const keeps = (promise: InstallPromise): boolean =>
    keepsPromise(manager.promises[promise] ?? [], flags, operands) ||
    (manager.promisesByEnv?.[promise] ?? []).some((by) => isSwitchedOn(by, command))

  return {
    manager,
    action,
    command,
    run: command.run,
    verb,
    operands: rest,
    packages,
    manifests: named.length > 0 ? named : readsOwn || editables ? (manager.manifests ?? []) : [],
    assumesYes: keeps('assumesYes'),
    skipsRecommends: keeps('skipsRecommends'),
    keepsNoCache:
      keeps('keepsNoCache') ||
      manager.caches.some(({ switchedOffBy: off }) => off !== undefined && isSwitchedOn(off, command)),
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
  // `python -u -m pip`
  const at = words.findIndex(({ text }) => text === '-m' || !text.startsWith('-'))
  const module = words[at + 1]?.value
  if (words[at]?.text !== '-m' || module === undefined) return
  const manager = managerOfModule(module)
  return manager && { manager, words: words.slice(at + 2) }
}

/** `yarn --version`, `apt-get install --simulate`. */
const onlyTells = (
  { idleFlags = [] }: PackageManager,
  flags: readonly GivenFlag[],
  { length }: readonly Word[],
) =>
  flags.some(
    ({ name }) => idleFlags.includes(name) || name === '--help' || (length === 0 && informs.has(name)),
  )

const informs = new Set(['--version', '-v', '-V', '-h'])

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
    else if (text === '--') {
      if (manager.endsAtDashes) break
      allOperands = true
    } else if (manager.valueFlags.includes(text)) expecting = text
    else if (endsInValueFlag(text, manager)) {
      flags.push({ name: text.slice(0, -1), value: undefined })
      expecting = `-${text.at(-1)}`
    } else flags.push(attachedValue(text, manager) ?? splitAtEquals(text))
  }
  return { flags, operands }
}

/** `pip install -qr requirements.txt`; longer ones are words of their own: maven's `-DskipTests`. */
const endsInValueFlag = (text: string, { valueFlags }: PackageManager): boolean =>
  /^-[A-Za-z]{2,4}$/.test(text) && valueFlags.includes(`-${text.at(-1)}`)

/** `-rrequirements.txt`, `-oAPT::Get::Assume-Yes=true`: what follows the letter is more than letters. */
const attachedValue = (text: string, { valueFlags }: PackageManager): GivenFlag | undefined =>
  /^-[A-Za-z][^=-]/.test(text) && !/^-[A-Za-z]+$/.test(text) && valueFlags.includes(text.slice(0, 2))
    ? { name: text.slice(0, 2), value: text.slice(2) }
    : undefined

function splitAtEquals(text: string): GivenFlag {
  const equals = text.indexOf('=')
  return equals > 0
    ? { name: text.slice(0, equals), value: text.slice(equals + 1) }
    : { name: text, value: undefined }
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
    if (!form.startsWith('-'))
      return operands[0]?.value === form || `${operands[0]?.value} ${operands[1]?.value}` === form
    const [name = '', value] = form.split(' ')
    if (value !== undefined && value !== name)
      return flags.some((flag) => flag.name === name && (flag.value ?? '').split(/[ ,]/).includes(value))
    if (value !== undefined) return flags.filter((flag) => flag.name === name).length >= 2
    if (flags.some((flag) => form === (flag.value === undefined ? flag.name : `${flag.name}=${flag.value}`)))
      return true
    // `--production=false` is no promise.
    if (flags.some((flag) => flag.name === form && flag.value !== 'false')) return true
    return /^-[A-Za-z]+$/.test(form) && countsIn(letters, form.slice(1))
  })
}

/** `qq` needs two letters q among the clusters. */
const countsIn = (letters: string, needed: string): boolean => {
  const letter = needed[0] ?? ''
  return needed === letter.repeat(needed.length) && letters.split(letter).length > needed.length
}

/** By ENV, by an assignment in front of the command, or by an `export` or assignment earlier in the RUN. */
function isSwitchedOn({ env, values }: EnvSwitch, command: Command): boolean {
  const counts = (value: string | undefined): boolean =>
    value === undefined ||
    (values === 'any' ? value !== '' : values.some((one) => one === value.toLowerCase()))
  const fromScope = command.run.scope.get(env)
  if (fromScope && counts(fromScope.value)) return true
  for (const other of command.run.commands) {
    if (other.span.start > command.span.start) break
    if (other.assignments.some(({ name, value }) => name === env && counts(value?.value))) return true
    const exported = other.program === 'export' || other.program === 'env' || other.wrapper === 'env'
    if (
      exported &&
      other.words.some(
        ({ text, value }) => text.startsWith(`${env}=`) && counts(value?.slice(env.length + 1)),
      )
    )
      return true
  }
  return false
}
