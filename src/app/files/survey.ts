import { ignoresOf } from '../../engine/facts/dockerignore.ts'
import { isSum, type Listing } from './listing.ts'
import { joined } from './paths.ts'
import { type Concern, riskOf, takenBack } from './risks.ts'
import { type Slices, sliceLength } from './slices.ts'

export interface Total {
  readonly files: number
  readonly bytes: number
}

/** Risky files that one line of `.dockerignore` would keep out. */
export interface RiskGroup extends Total {
  readonly line: string
  readonly what: string
  readonly concern: Concern
  /** A few of the files or folders themselves. */
  readonly paths: readonly string[]
  /** A `!` line lets some of them through: somebody wants them in. */
  readonly isOnPurpose: boolean
}

/** A build context, with `.dockerignore` applied. */
export interface Survey {
  readonly found: Total
  readonly kept: Total
  /** Credentials first, then by weight; none is kept out yet. */
  readonly risks: readonly RiskGroup[]
  /** By place in the listing: 1 for what enters the build context. */
  readonly isKept: Uint8Array
  /** Some entries stand for many files, so that files cannot be counted. */
  readonly hasSums: boolean
}

/** Examples of a kind that are named and looked up; the line covers all. */
const mostPaths = 8

export function* surveyOf({ paths, bytes }: Listing, dockerignore: string): Slices<Survey> {
  const isIgnored = ignoresOf(dockerignore)
  const isTakenBack = takenBack(dockerignore)
  const found = { files: 0, bytes: 0 }
  const kept = { files: 0, bytes: 0 }
  const isKept = new Uint8Array(paths.length)
  const groups = new Map<string, Mutable>()
  let hasSums = false
  for (const [at, path] of paths.entries()) {
    if (at % sliceLength === 0) yield
    const weight = bytes[at] ?? 0
    count(found, weight)
    hasSums ||= isSum(path)
    if (isIgnored(path)) continue
    isKept[at] = 1
    count(kept, weight)
    const risk = riskOf(path)
    if (!risk) continue
    const group = groups.get(risk.line) ?? {
      ...risk,
      paths: new Set(),
      files: 0,
      bytes: 0,
      isOnPurpose: false,
    }
    groups.set(risk.line, group)
    count(group, weight)
    if (group.paths.size < mostPaths) group.paths.add(risk.path)
    group.isOnPurpose ||= isTakenBack(path)
  }
  const rank = { secret: 0, bulk: 1 } as const
  const risks = [...groups.values()]
    .map(({ line, what, concern, files, bytes, isOnPurpose, paths }) => ({
      line,
      what,
      concern,
      files,
      bytes,
      isOnPurpose,
      paths: [...paths],
    }))
    .sort((a, b) => rank[a.concern] - rank[b.concern] || b.bytes - a.bytes || (a.line < b.line ? -1 : 1))
  return { found, kept, risks, isKept, hasSums }
}

type Mutable = Omit<RiskGroup, 'paths' | 'files' | 'bytes' | 'isOnPurpose'> & {
  readonly paths: Set<string>
  files: number
  bytes: number
  isOnPurpose: boolean
}

function count(total: { files: number; bytes: number }, bytes: number) {
  total.files += 1
  total.bytes += bytes
}

/** What enters the build context under another `.dockerignore`. */
export function* keptUnder({ paths, bytes }: Listing, dockerignore: string): Slices<Total> {
  const isIgnored = ignoresOf(dockerignore)
  const kept = { files: 0, bytes: 0 }
  for (const [at, path] of paths.entries()) {
    if (at % sliceLength === 0) yield
    if (!isIgnored(path)) count(kept, bytes[at] ?? 0)
  }
  return kept
}

export interface Entry {
  readonly name: string
  readonly path: string
  readonly isFolder: boolean
  readonly kept: number
  readonly ignored: number
}

/** What lies directly in a folder, the heaviest first. */
export function* entriesOf(
  { paths, bytes }: Listing,
  { isKept }: Pick<Survey, 'isKept'>,
  folder: string,
): Slices<readonly Entry[]> {
  const start = folder === '' ? 0 : folder.length + 1
  const entries = new Map<string, { isFolder: boolean; kept: number; ignored: number }>()
  for (const [at, path] of paths.entries()) {
    if (at % sliceLength === 0) yield
    if (start > 0 && !(path.startsWith(folder) && path[start - 1] === '/')) continue
    const slash = path.indexOf('/', start)
    const name = slash === -1 ? path.slice(start) : path.slice(start, slash)
    const entry = entries.get(name) ?? { isFolder: slash !== -1, kept: 0, ignored: 0 }
    entries.set(name, entry)
    if (isKept[at] === 1) entry.kept += bytes[at] ?? 0
    else entry.ignored += bytes[at] ?? 0
  }
  return [...entries]
    .map(([name, entry]) => ({ name, path: joined(folder, name), ...entry }))
    .sort((a, b) => b.kept - a.kept || b.ignored - a.ignored || (a.name < b.name ? -1 : 1))
}
