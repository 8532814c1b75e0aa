import type { Add, CacheBreak, Copy, PackageCall, Stage } from './model.ts'
import { baseName } from './path.ts'

/**
 * Sources copied in before slow steps that need only their manifests. A step that has run before in the stage
 * (dependencies first, then the project itself) is well ordered already.
 */
export function readCacheBreaks(stage: Stage): CacheBreak[] {
  const steps: PackageCall[] = []
  const done = new Set<string>()
  let copy: Copy | Add | undefined
  for (const instruction of stage.instructions) {
    if (instruction.kind === 'run')
      for (const call of instruction.calls) {
        if (copy && isSlow(call) && !done.has(call.manager.name) && isIndependent(call)) steps.push(call)
        // `./gradlew downloadRepos`, `npm run setup`: whatever it was, it came first on purpose.
        else done.add(call.manager.name)
      }
    else if (
      (instruction.kind === 'copy' || instruction.kind === 'add') &&
      !copy &&
      bringsSources(instruction)
    )
      copy = instruction
  }
  return copy && steps.length > 0 ? [{ copy, steps }] : []
}

/** A compiler with a cache mount picks up where it left off. */
const isSlow = ({ action, manager, manifests, run }: PackageCall): boolean =>
  action === 'install' ||
  (action === 'build' &&
    compilers.has(manager.name) &&
    manifests.length > 0 &&
    !run.mounts.some(({ type }) => type === 'cache'))

/** Their build fetches the dependencies too. */
const compilers = new Set(['go', 'cargo', 'maven', 'gradle'])

/** Nothing but the manifests is needed: `pip install .` and local files need the sources themselves. */
const isIndependent = ({ packages, command }: PackageCall): boolean =>
  packages.every(({ name, source }) => name !== undefined && source !== 'path') &&
  !command.words.some(({ text }) => text === '-e' || text === '--editable')

/** The whole build context, or a directory of it; never single files, which may well be needed. */
const bringsSources = ({ from, sources }: Copy | Add): boolean =>
  from === undefined && sources.some(({ value }) => value !== undefined && isDirectory(value))

/** As far as a name tells. */
export const isDirectory = (path: string): boolean => {
  const name = baseName(path)
  if (path.includes('://') || path.startsWith('<<')) return false
  return path === '/' || path === '*' || name === '.' || name === '' || sourceDirectories.has(name)
}

/** Directory names that hold a program's own code. */
export const sourceDirectories: ReadonlySet<string> = new Set([
  'src',
  'app',
  'api',
  'lib',
  'cmd',
  'internal',
  'pkg',
  'server',
  'client',
  'web',
  'backend',
  'frontend',
])
