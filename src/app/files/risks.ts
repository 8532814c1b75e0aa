import { ignoresOf } from '../../engine/facts/dockerignore.ts'
import { secretFile } from '../../engine/facts/tables/secret-files.ts'
import { baseName } from './paths.ts'

export type Concern = 'secret' | 'bulk'

/** Something that does not belong into an image, and the line of `.dockerignore` that keeps it out. */
export interface Risk {
  readonly line: string
  readonly what: string
  readonly concern: Concern
  /** The path of the file or folder itself; a folder ends in `/`. */
  readonly path: string
}

interface Bulk {
  readonly what: string
  /** Those whose install in a RUN makes the folder of this machine superfluous; none means that it always is. */
  readonly installers: readonly string[]
}

const always: readonly string[] = []
const node = ['npm', 'yarn', 'pnpm', 'bun']
const python = ['pip', 'pipenv', 'poetry', 'uv']

/** Folders that lie in a checkout and are no part of the program. */
const bulk: ReadonlyMap<string, Bulk> = new Map([
  ['.git', { what: 'the whole history, with all that was ever deleted', installers: always }],
  ['.hg', { what: 'the whole history, with all that was ever deleted', installers: always }],
  ['.svn', { what: 'data of version control', installers: always }],
  ['node_modules', { what: 'packages installed on this machine', installers: node }],
  ['bower_components', { what: 'packages installed on this machine', installers: node }],
  ['.venv', { what: 'Python packages installed on this machine', installers: python }],
  ['venv', { what: 'Python packages installed on this machine', installers: python }],
  ['__pycache__', { what: 'compiled Python, made anew at run time', installers: always }],
  ['.pytest_cache', { what: 'a cache of tests', installers: always }],
  ['.mypy_cache', { what: 'a cache of checks', installers: always }],
  ['.ruff_cache', { what: 'a cache of checks', installers: always }],
  ['.tox', { what: 'test environments', installers: always }],
  ['.nox', { what: 'test environments', installers: always }],
  ['.gradle', { what: 'a cache of builds', installers: always }],
  ['.terraform', { what: 'downloaded providers', installers: always }],
  ['.idea', { what: 'settings of an editor', installers: always }],
  ['.vs', { what: 'settings of an editor', installers: always }],
  ['.vscode', { what: 'settings of an editor', installers: always }],
])

/** The outermost such folder on the way to a path. */
export function bulkIn(path: string): { readonly name: string; readonly path: string } | undefined {
  let start = 0
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', start)) {
    const name = path.slice(start, end)
    if (bulk.has(name)) return { name, path: path.slice(0, end + 1) }
    start = end + 1
  }
  return
}

const secretFolders: ReadonlyMap<string, string> = new Map([
  ['.aws', 'AWS credentials'],
  ['.azure', 'Azure credentials'],
  ['.gcloud', 'Google Cloud credentials'],
  ['.ssh', 'SSH keys'],
  ['.gnupg', 'GPG keys'],
  ['.kube', 'cluster credentials'],
])

/** What is risky about a file of the build context; undefined for most. */
export function riskOf(path: string): Risk | undefined {
  const found = bulkIn(path)
  if (found)
    return {
      line: `**/${found.name}`,
      what: bulk.get(found.name)?.what ?? '',
      concern: 'bulk',
      path: found.path,
    }
  for (const name of path.split('/').slice(0, -1)) {
    const what = secretFolders.get(name)
    if (what === undefined) continue
    const at = `/${path}`.indexOf(`/${name}/`)
    return { line: `**/${name}`, what, concern: 'secret', path: path.slice(0, at + name.length + 1) }
  }
  const what = secretFile(path) ?? (isPrivatePem(path) ? 'perhaps a private key' : undefined)
  return what === undefined ? undefined : { line: lineFor(path), what, concern: 'secret', path }
}

/** Certificates are public, and programs need them. */
const isPrivatePem = (path: string): boolean =>
  path.endsWith('.pem') &&
  !/(^|[-_.])(ca|cert|certs|chain|fullchain|bundle|cacert|pub|public)[-_.]/i.test(baseName(path))

/** Names that mean the same anywhere get a line for anywhere; a key gets a line of its own. */
function lineFor(path: string): string {
  const name = baseName(path)
  const isKey = /\.(key|pem|jks|p12|pfx|tfstate|json)$/.test(name)
  return withoutStars(isKey ? path : `**/${name}`)
}

/** Docker reads `[` as the start of a class; `?` is any one character. */
const withoutStars = (path: string): string => {
  const plain = path.startsWith('**/') ? path.slice(3) : path
  return path.slice(0, path.length - plain.length) + plain.replace(/[[\]*\\]/g, '?')
}

/** True where the build installs anew what the folder holds, as far as the text tells. */
export function isSuperfluous(
  { concern, line }: Pick<Risk, 'concern' | 'line'>,
  managers: readonly string[],
): boolean {
  const installers = concern === 'bulk' ? (bulk.get(baseName(line))?.installers ?? always) : always
  return installers.length === 0 || installers.some((name) => managers.includes(name))
}

/** Whether a `!` line lets the path through: somebody wants it in. */
export function takenBack(dockerignore: string): (path: string) => boolean {
  const lines = dockerignore.split('\n')
  if (!lines.some((line) => line.trim().startsWith('!'))) return () => false
  return ignoresOf(lines.filter((line) => !line.trim().startsWith('!')).join('\n'))
}

/** A `.dockerignore` with more lines at its end, where they win. */
export const withLines = (dockerignore: string, lines: readonly string[]): string =>
  dockerignore +
  (dockerignore === '' || dockerignore.endsWith('\n') ? '' : '\n') +
  lines.map((line) => `${line}\n`).join('')
