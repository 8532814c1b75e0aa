import type { Add, Copy } from './model.ts'
import { packageManagers } from './packages/index.ts'
import { baseName, parentsOf } from './path.ts'

/**
 * True for COPY and ADD of what programmers edit, or of what they build beside Docker: a change of the code changes
 * it. Manifests, settings and data stay as they are.
 */
export const bringsCode = ({ from, sources }: Pick<Copy | Add, 'from' | 'sources'>): boolean =>
  from === undefined && sources.some(({ value }) => value !== undefined && isCode(value))

/** A path in the build context that a change of the code changes. */
export function isCode(path: string): boolean {
  if (path.includes('://') || path.startsWith('<<')) return false
  const name = baseName(path)
  if (name === '' || name === '.' || name === '/') return true
  // `src/*` is as good as `src`.
  if (name === '*' || name === '**') return isCode(parentsOf(path)[0] ?? '.')
  const dot = name.lastIndexOf('.')
  if (dot > 0) return codeEndings.has(name.slice(dot + 1))
  return dot === -1 && !besides.has(name.toLowerCase()) && !manifests.has(name)
}

const manifests: ReadonlySet<string> = new Set(packageManagers.flatMap((manager) => manager.manifests ?? []))

const codeEndings: ReadonlySet<string> = new Set([
  ...['py', 'js', 'mjs', 'cjs', 'jsx', 'ts', 'tsx', 'vue', 'svelte', 'html', 'css', 'scss', 'go', 'rs', 'c'],
  ...['cc', 'cpp', 'h', 'hpp', 'java', 'kt', 'scala', 'cs', 'fs', 'rb', 'php', 'pl', 'ex', 'exs', 'lua', 'r'],
  ...['swift', 'dart', 'erl', 'hs', 'ml', 'clj', 'sql', 'graphql', 'proto', 'ipynb'],
  // Built beside Docker.
  ...['jar', 'war', 'dll', 'wasm', 'whl'],
])

/** Directories, and files without an ending, that are no code. */
const besides: ReadonlySet<string> = new Set([
  ...[
    'config',
    'configs',
    'conf',
    'conf.d',
    'etc',
    'settings',
    'cert',
    'certs',
    'certificates',
    'ssl',
    'tls',
  ],
  ...['keys', 'docker', 'deploy', 'deployment', 'ci', 'nginx', 'supervisor', 'gradle', 'gradlew', 'mvnw'],
  ...['data', 'dataset', 'datasets', 'artifacts', 'model', 'models', 'weights', 'checkpoints', 'fixtures'],
  ...['vendor', 'node_modules', 'wheels', 'wheelhouse', 'packages', 'requirements', 'patches', 'fonts'],
  ...[
    'license',
    'notice',
    'readme',
    'version',
    'makefile',
    'dockerfile',
    'procfile',
    'entrypoint',
    'rakefile',
  ],
  ...['docker-entrypoint'],
])
