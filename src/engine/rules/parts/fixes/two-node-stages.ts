import type { Command, Dockerfile, Install, Instruction, Package, Run } from '../../../facts/model.ts'
import { isPlainPath, resolvePath } from '../../../facts/path.ts'
import { isBuildTool } from '../../../facts/tables/build-tools.ts'
import type { Fix } from '../../rule.ts'
import { usesNewYarn } from '../questions/new-yarn.ts'
import { type PlainStage, plainStage } from '../questions/plain-stage.ts'
import { onSharedBase } from './two-stages.ts'

/**
 * The fix that builds in a stage of its own, takes the development dependencies away there, and ships the rest;
 * undefined unless the file is one stage that installs, runs a script of the package and starts what it wrote.
 */
export function twoNodeStages({ manager, run }: Install, build: Run, file: Dockerfile): Fix | undefined {
  const { stage } = run
  const plain = plainStage(stage, build, file)
  const prune = prunes.get(manager.name)
  if (plain?.image.repository !== 'node' || prune === undefined) return
  if (manager.name === 'yarn' && usesNewYarn(stage)) return
  const { workdir } = build
  const wanted = workdir !== undefined && isPlainPath(workdir) ? shipped(plain, workdir) : undefined
  const isUsual =
    plain.builds.every(isOfNode) && plain.rest.every((one) => one.kind !== 'run' || arranges(one))
  if (!wanted || !isUsual) return
  const copies = wanted.map((path) => `COPY --from=build ${path} ${path}`)
  const needsModules = !plain.rest.some((one) => one.kind === 'run' && one.installs.length > 0)
  return onSharedBase(plain, { building: needsModules ? [`RUN ${prune}`] : [], shipped: copies }, [], file)
}

/** pnpm asks before it removes anything, unless it knows that nobody is there to answer. */
const prunes = new Map([
  ['npm', 'npm prune --omit=dev'],
  ['yarn', 'yarn install --production --frozen-lockfile --ignore-scripts --prefer-offline'],
  ['pnpm', 'CI=true pnpm prune --prod'],
])

/** What the program needs of the build, absolute; undefined where the start command does not tell. */
function shipped({ start, rest }: PlainStage, workdir: string): readonly string[] | undefined {
  const [program = '', ...words] = start?.words ?? []
  const script = words.find((word) => !word.startsWith('-') && word !== 'run')
  if (script === undefined) return
  if (program === 'node') {
    const output = words.includes('-r') ? undefined : outputIn(workdir, script, 1)
    return output === undefined ? undefined : [`${workdir}/package.json`, `${workdir}/node_modules`, output]
  }
  // The script may read anything of the project, save what the development dependencies are for.
  if (program === 'npm' || program === 'yarn') return ownStarts.has(script) ? [workdir] : undefined
  const isInstalled = rest.some(
    (one) => one.kind === 'run' && one.commands.some((command) => gets(command, program)),
  )
  const output =
    staticServers.has(program) && isInstalled ? outputIn(workdir, words.at(-1) ?? '', 0) : undefined
  return output === undefined ? undefined : [output]
}

const ownStarts = new Set(['start:prod', 'start:production'])
const staticServers = new Set(['serve', 'http-server'])

/** The directory of the build's output that holds the path, so many levels deep at least. */
function outputIn(workdir: string, path: string, depth: number): string | undefined {
  const absolute = resolvePath(workdir, path)
  const [first = '', ...more] = absolute?.startsWith(`${workdir}/`)
    ? absolute.slice(workdir.length + 1).split('/')
    : []
  return outputs.has(first) && more.length >= depth ? `${workdir}/${first}` : undefined
}

const outputs = new Set(['dist', 'build', 'out', 'lib'])

/** The manager, and tools that only the build needs. */
const isOfNode = (one: Instruction): boolean => {
  if (one.kind !== 'run') return one.kind !== 'add'
  const isKnown = ({ program }: Command): boolean =>
    program === 'corepack' || program === 'rm' || program === 'set'
  return (
    one.installs.every(({ manager, packages }) => manager.family !== 'os' || packages.every(isCompiler)) &&
    one.commands.every((command) => isKnown(command) || one.calls.some((call) => call.command === command))
  )
}

/** What node-gyp asks for; of anything else the program may make use. */
const isCompiler = ({ name = '' }: Package): boolean =>
  isBuildTool(name) || name === 'python3' || name === 'make'

/** Users, directories, and a server for static files. */
const arranges = ({ commands }: Run): boolean =>
  commands.every(({ program, words }) => arrangers.has(program) || (program === 'npm' && isGlobal(words)))

const arrangers = new Set(['addgroup', 'adduser', 'chmod', 'chown', 'groupadd', 'mkdir', 'set', 'useradd'])

const gets = ({ program, words }: Command, name: string): boolean =>
  program === 'npm' &&
  isGlobal(words) &&
  words.some(({ text }) => text === name || text.startsWith(`${name}@`))

const isGlobal = (words: Command['words']): boolean =>
  words.some(({ text }) => text === '-g' || text === '--global')
