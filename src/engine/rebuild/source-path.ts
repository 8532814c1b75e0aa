import { isDirectory, sourceDirectories } from '../facts/cache-breaks.ts'
import type { Dockerfile, Instruction } from '../facts/model.ts'
import { baseName } from '../facts/path.ts'
import { contextPath, isOfContext } from './context-match.ts'
import { hasGlob } from './paths.ts'

/** A name that no COPY of single files or patterns is likely to ask for. */
const someFile = 'some-source-file'

/**
 * A path for the most common change, an edit of the program's own code: a file that only the broadest COPY or bind
 * mount takes. Undefined when no built stage takes code from the context, as far as the text tells.
 */
export function sourcePath(file: Dockerfile): string | undefined {
  const taken = takenFromContext(file)
  const directories = taken.filter(holdsCode).map((path) => contextPath(path).text.replace(/\*$/, ''))
  const places = directories.some((path) => path === '') ? ['', ...sourceDirectories] : directories
  const place = places.find((path) => !file.context.isIgnored(inside(path)))
  return place === undefined
    ? taken.find((path) => isCode(path) && !file.context.isIgnored(path))
    : inside(place)
}

/** As far as names tell: the whole context, `src`, `src/part`, or any directory written as one, but for settings. */
function holdsCode(path: string): boolean {
  if (isDirectory(path)) return true
  const { segments } = contextPath(path)
  const [top = ''] = segments
  const isWritten = path.endsWith('/') && !segments.some((name) => settingsDirectories.has(name))
  return !hasGlob(path) && !isCode(path) && (isWritten || (sourceDirectories.has(top) && isPlainName(path)))
}

/** `src/part`, not `src/package.json`. */
const isPlainName = (path: string): boolean => !baseName(path).includes('.')

const settingsDirectories: ReadonlySet<string> = new Set([
  'config',
  'configs',
  'conf',
  'conf.d',
  'certs',
  'etc',
  'docs',
  'scripts',
  'sql',
])

const inside = (directory: string): string => (directory === '' ? someFile : `${directory}/${someFile}`)

const codeEndings = [
  '.py',
  '.js',
  '.mjs',
  '.ts',
  '.go',
  '.rb',
  '.rs',
  '.java',
  '.jar',
  '.c',
  '.cpp',
  '.cs',
  '.php',
]

const isCode = (path: string): boolean =>
  !hasGlob(path) && codeEndings.some((ending) => baseName(path).endsWith(ending))

/** Sources of COPY, ADD and bind mounts in the stages that are built. */
export const takenFromContext = ({ stages }: Dockerfile): readonly string[] =>
  stages
    .filter(({ isDead }) => !isDead)
    .flatMap(({ instructions }) => instructions.flatMap((one) => sourcesOf(one)))

function sourcesOf(one: Instruction): readonly string[] {
  if (one.kind === 'onbuild') return one.trigger ? sourcesOf(one.trigger) : []
  if ((one.kind === 'copy' || one.kind === 'add') && !one.from)
    return one.sources.filter(isOfContext).flatMap(({ value }) => value ?? [])
  if (one.kind !== 'run') return []
  return one.mounts
    .filter(({ type, from, source }) => type === 'bind' && !from && !source?.includes('$'))
    .map(({ source }) => source ?? '.')
}
