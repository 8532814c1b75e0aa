import { packageManagers } from './packages/index.ts'

const all = packageManagers.flatMap(({ manifests = [] }) => manifests)

/** Files that package managers read, and those whose names no table has. */
const names: ReadonlySet<string> = new Set([
  ...all,
  '.dockerignore',
  '.npmrc',
  'npm-shrinkwrap.json',
  'pnpm-workspace.yaml',
  'pylock.toml',
  'environment.yaml',
  'packages.lock.json',
])
/** `*.csproj`; `api.Dockerfile.dockerignore` belongs to one Dockerfile. */
const endings: readonly string[] = [
  ...all.filter((name) => name.startsWith('*')).map((name) => name.slice(1)),
  '.fsproj',
  '.vbproj',
  '.dockerignore',
]
/** Bun's old lock file is no text. */
const unreadable = 'bun.lockb'

/** Copies of manifests that describe other people's packages. */
const foreign: ReadonlySet<string> = new Set([
  'node_modules',
  '.git',
  '.venv',
  'venv',
  'vendor',
  'site-packages',
])

/** A file of the build context whose text the analysis reads, by its path with slashes. */
export function isManifest(path: string): boolean {
  const folders = path.split('/')
  const name = folders.pop() ?? ''
  return isManifestName(name) && !folders.some((folder) => foreign.has(folder))
}

const isManifestName = (name: string): boolean =>
  name !== unreadable &&
  (names.has(name) || isPackageList(name) || endings.some((ending) => name.endsWith(ending)))

/** What people call lists of Python packages: `requirements-dev.txt`, `required.in`. */
const isPackageList = (name: string): boolean =>
  name.includes('require') && (name.endsWith('.txt') || name.endsWith('.in'))
