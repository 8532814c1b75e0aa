import { dialectOf } from '../shell/dialect.ts'
import { once } from '../shell/once.ts'
import { parseExec } from '../shell/parse-exec.ts'
import { parseScript } from '../shell/parse-script.ts'
import type { Script } from '../shell/script.ts'
import type { AddNode, CopyNode, InstructionNode, Pair as RawPair, RunNode } from '../syntax/tree.ts'
import { isInstall, readCalls } from './calls.ts'
import { readCommands } from './commands.ts'
import { ignoresOf } from './dockerignore.ts'
import { readAddDownloads, readDownloads } from './downloads.ts'
import { originOf } from './earlier-stages.ts'
import { flagValue, readMounts } from './flags.ts'
import { readLeftovers } from './leftovers.ts'
import type {
  Add,
  Arg,
  Copy,
  Env,
  Flag,
  Instruction,
  Pair,
  Run,
  Scope,
  Shell,
  ShellInstruction,
  Stage,
  Workdir,
} from './model.ts'
import type { Mutable } from './mutable.ts'
import { isAbsolute, normalPath, resolvePath } from './path.ts'
import { type Lookup, resolveOptional, resolveWord } from './resolve.ts'
import { readScript, replacesSh } from './scripts.ts'
import type { StageBuilder } from './stage-builder.ts'

/** What an instruction means where it stands; the builder then knows what it sets up for the next one. */
export function readInstruction(node: InstructionNode, builder: StageBuilder): Instruction {
  const base = surroundings(node, builder)
  const lookup: Lookup = (name) => base.scope.get(name)
  switch (node.kind) {
    case 'from':
      return {
        kind: node.kind,
        image: resolveOptional(node.image, lookup),
        as: node.as,
        name: node.name,
        ...base,
      }
    case 'run':
      return readRun(node, base, builder)
    case 'copy':
      return { kind: node.kind, ...readTransfer(node, base, builder), ...base }
    case 'add':
      return readAdd(node, base, builder)
    case 'env':
      return readEnv(node.pairs, base, builder)
    case 'arg':
      return readArg(node.pairs, base, builder)
    case 'label':
      return { kind: node.kind, pairs: node.pairs.map((pair) => readPair(pair, lookup)), ...base }
    case 'cmd':
    case 'entrypoint':
      return { kind: node.kind, form: node.form, ...base }
    case 'shell':
      return readShell({ kind: node.kind, form: node.form, ...base }, builder)
    case 'expose':
      return { kind: node.kind, ports: node.ports.map((port) => resolveWord(port, lookup)), ...base }
    case 'volume':
      return { kind: node.kind, paths: node.paths.map((path) => resolveWord(path, lookup)), ...base }
    case 'user': {
      const argument = resolveOptional(node.user, lookup)
      if (argument) set(builder, { user: argument.value ?? argument.text })
      return { kind: node.kind, argument, ...base }
    }
    case 'workdir':
      return readWorkdir({ kind: node.kind, path: resolveOptional(node.path, lookup), ...base }, builder)
    case 'stopsignal':
      return { kind: node.kind, signal: resolveOptional(node.signal, lookup), ...base }
    case 'maintainer':
      return { kind: node.kind, author: resolveOptional(node.author, lookup), ...base }
    case 'healthcheck':
      return { kind: node.kind, test: node.test, isNone: node.isNone, ...base }
    case 'onbuild': {
      const { trigger } = node
      const readable = trigger && trigger.kind !== 'unknown' && trigger.kind !== 'onbuild'
      builder.isOnbuild = true
      const read = readable ? readInstruction(trigger, builder) : undefined
      builder.isOnbuild = false
      return { kind: node.kind, trigger: read, ...base }
    }
  }
}

type Surroundings = ReturnType<typeof surroundings>

function surroundings(node: InstructionNode, builder: StageBuilder) {
  const { stage, variables, globals, user, workdir, isOnbuild } = builder
  // FROM sees the ARGs before the first FROM and nothing else.
  const scope: Scope = node.kind === 'from' ? globals : variables.now()
  return {
    span: node.span,
    keyword: { text: node.keyword.text, span: node.keyword.span },
    flags: node.flags.map(({ name, value, span }) => ({
      name,
      value: resolveOptional(value, (variable) => scope.get(variable)),
      span,
    })),
    stage: stage satisfies Stage,
    isOnbuild,
    scope,
    user,
    workdir,
    comments: node.comments,
  }
}

/** A trigger changes the image built FROM this one, not this one. */
const set = (
  builder: StageBuilder,
  change: Partial<Pick<StageBuilder, 'user' | 'workdir' | 'shell'>>,
): void => {
  if (!builder.isOnbuild) Object.assign(builder, change)
}

function readRun(node: RunNode, base: Surroundings, builder: StageBuilder): Run {
  const { source, escape, shell, earlier } = builder
  const dialect = dialectOf(shell.words)
  const { form } = node
  const script: Script =
    form.kind === 'exec'
      ? parseExec(source, form.items)
      : parseScript(source, form.span, { escape, heredocs: form.heredocs, dialect })
  const run: Mutable<Run> = {
    kind: 'run',
    form,
    shell,
    dialect: script.dialect,
    mounts: readMounts(base.flags, earlier),
    commands: [],
    shellProblems: script.problems,
    isComplete: script.isComplete,
    calls: [],
    installs: [],
    downloads: [],
    leftovers: [],
    tail: script.tail,
    script: () => undefined,
    ...base,
  }
  run.commands = readCommands(script, run)
  run.script = once(() => readScript(script, run))
  if (run.commands.some(replacesSh)) set(builder, { shell: { ...shell, isReplaced: true } })
  run.calls = readCalls(run)
  run.installs = run.calls.filter(isInstall)
  run.downloads = readDownloads(run)
  run.leftovers = readLeftovers(run)
  return run
}

function readTransfer(node: CopyNode | AddNode, base: Surroundings, { earlier }: StageBuilder) {
  const lookup: Lookup = (name) => base.scope.get(name)
  const destination = resolveOptional(node.destination, lookup)
  const from = flagValue(base.flags, 'from')
  return {
    sources: node.sources.map((source) => resolveWord(source, lookup)),
    destination,
    heredocs: node.heredocs,
    isJson: node.isJson,
    from: from === undefined ? undefined : originOf(from, earlier),
    chown: flagValue(base.flags, 'chown'),
    chmod: flagValue(base.flags, 'chmod'),
    leavesOut: excludedBy(base.flags),
    keepsParents: isSet(base.flags, 'parents'),
    target: destination?.value === undefined ? undefined : resolvePath(base.workdir, destination.value),
  } satisfies Partial<Copy>
}

/** The patterns are those of .dockerignore, from the source on. */
function excludedBy(flags: readonly Flag[]): (path: string) => boolean {
  const patterns = flags.flatMap(({ name, value }) => (name === 'exclude' ? (value?.value ?? []) : []))
  return patterns.length === 0 ? () => false : ignoresOf(patterns.join('\n'))
}

/** `--parents`, `--parents=true`. */
const isSet = (flags: readonly Flag[], name: string): boolean =>
  flags.some((flag) => flag.name === name && flag.value?.value !== 'false')

function readAdd(node: AddNode, base: Surroundings, builder: StageBuilder): Add {
  const add: Mutable<Add> = { kind: 'add', downloads: [], ...readTransfer(node, base, builder), ...base }
  add.downloads = readAddDownloads(add)
  return add
}

const readPair = ({ key, value, separator, span }: RawPair, lookup: Lookup): Pair => ({
  key: resolveWord(key, lookup).value ?? key.text,
  keySpan: key.span,
  value: resolveOptional(value, lookup),
  separator,
  span,
})

function readEnv(raw: readonly RawPair[], base: Surroundings, { variables, isOnbuild }: StageBuilder): Env {
  const pairs = raw.map((pair) => readPair(pair, (name) => base.scope.get(name)))
  const env: Env = { kind: 'env', pairs, ...base }
  if (!isOnbuild)
    for (const { key, value } of pairs)
      variables.define({ name: key, value: value?.value, origin: 'env', definedBy: env })
  return env
}

function readArg(
  raw: readonly RawPair[],
  base: Surroundings,
  { variables, globals, isOnbuild }: StageBuilder,
): Arg {
  const arg: Mutable<Arg> = { kind: 'arg', pairs: [], ...base }
  // Unlike ENV, a later name of the same ARG may use an earlier one.
  arg.pairs = raw.map((rawPair) => {
    const scope = isOnbuild ? base.scope : variables.now()
    const pair = readPair(rawPair, (name) => scope.get(name))
    // `ARG NAME` alone takes over what was said before the first FROM.
    const value = pair.value ? pair.value.value : globals.get(pair.key)?.value
    if (!isOnbuild) variables.define({ name: pair.key, value, origin: 'arg', definedBy: arg })
    return pair
  })
  return arg
}

function readShell(instruction: ShellInstruction, builder: StageBuilder): ShellInstruction {
  const { form } = instruction
  if (form.kind !== 'exec' || form.items.length === 0) return instruction
  const words = form.items.map(({ value }) => value)
  const pipefail = setsPipefail(words)
  set(builder, { shell: { words, pipefail, isReplaced: false, setBy: instruction } satisfies Shell })
  return instruction
}

/** `["/bin/bash", "-o", "pipefail", "-c"]`, `-eo` and the like. */
const setsPipefail = (words: readonly string[]): boolean =>
  words.some((word, index) => /^-[a-z]*o$/.test(word) && words[index + 1] === 'pipefail')

function readWorkdir(instruction: Omit<Workdir, 'target'>, builder: StageBuilder): Workdir {
  const { path } = instruction
  const target =
    path?.value === undefined
      ? undefined
      : isAbsolute(path.value)
        ? normalPath(path.value)
        : resolvePath(builder.workdir, path.value)
  set(builder, { workdir: target })
  return { target, ...instruction }
}
