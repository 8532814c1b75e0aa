import { ignoresOf } from '../../engine/facts/dockerignore.ts'
import { secretFile } from '../../engine/facts/tables/secret-files.ts'
import { type Folder, folderTree } from './folder-tree.ts'
import type { Listing } from './listing.ts'
import { endingOf, joined } from './paths.ts'
import { bulkIn } from './risks.ts'
import { type Slices, sliceLength } from './slices.ts'

type Sizes = Readonly<Record<string, number>>

/** With so many entries, a question to the worker, a draft and a link stay small. */
export const mostEntries = 1_000
/** Endings of a folder that is summed up; the lighter ones share one sum. */
const mostEndings = 7
const mostSecrets = 100
/** Files that `!` lines let through in spite of their kind are listed one by one, up to here. */
const mostExceptions = 3_000

/**
 * The sizes that the engine is told: each file as long as they are few; else folders are summed up by ending, the
 * deepest and those of other people's packages first. A sum counts what `.dockerignore` lets through. Undefined when
 * even sums would be too many.
 */
export function* boundedSizes(listing: Listing, dockerignore: string): Slices<Sizes | undefined> {
  const { paths, bytes } = listing
  const sizes = new Map<string, number>()
  const list = (at: number) => sizes.set(paths[at] ?? '', bytes[at] ?? 0)
  if (paths.length <= mostEntries) {
    for (const at of paths.keys()) list(at)
    return Object.fromEntries(sizes)
  }
  const tree = yield* folderTree(listing)
  const open = openFolders(tree)
  const homes = new Map<Folder, Folder | undefined>()
  for (const folder of tree.values())
    homes.set(folder, (folder.parent && homes.get(folder.parent)) ?? (open.has(folder) ? undefined : folder))

  const isIgnored = ignoresOf(dockerignore)
  const sums = new Map<Folder, Map<string, number[]>>()
  let secrets = 0
  let seen = 0
  for (const folder of tree.values()) {
    const home = homes.get(folder)
    for (const at of folder.files) {
      const path = paths[at] ?? ''
      if (++seen % sliceLength === 0) yield
      if (!home) list(at)
      else if (secrets < mostSecrets && secretFile(path) !== undefined && bulkIn(path) === undefined) {
        secrets += 1
        list(at)
      } else {
        const byEnding = sums.get(home) ?? new Map<string, number[]>()
        sums.set(home, byEnding)
        const alike = byEnding.get(endingOf(path))
        if (alike) alike.push(at)
        else byEnding.set(endingOf(path), [at])
      }
    }
  }

  let exceptions = 0
  for (const [home, byEnding] of sums) {
    for (const [ending, files] of fewEndings(byEnding, bytes)) {
      const key = joined(home.path, `*${ending}`)
      const isKeyIgnored = isIgnored(key)
      let sum: number | undefined
      for (const at of files) {
        if (++seen % sliceLength === 0) yield
        if (isIgnored(paths[at] ?? '') === isKeyIgnored) sum = (sum ?? 0) + (bytes[at] ?? 0)
        else if (isKeyIgnored) {
          exceptions += 1
          if (exceptions > mostExceptions) return undefined
          list(at)
        }
      }
      if (sum !== undefined) sizes.set(key, sum)
    }
  }
  return Object.fromEntries(sizes)
}

/** Folders whose files are listed one by one: shallow ones first, as long as there is room. */
function openFolders(tree: ReadonlyMap<string, Folder>): ReadonlySet<Folder> {
  const weightOf = ({ count }: Folder) => Math.min(count, mostEndings + 1)
  const isBulk = (folder: Folder) => Number(bulkIn(`${folder.path}/`) !== undefined)
  const order = [...tree.values()]
    .map((folder) => ({ folder, bulk: isBulk(folder) }))
    .sort((a, b) => a.bulk - b.bulk || a.folder.depth - b.folder.depth || a.folder.count - b.folder.count)
  const open = new Set<Folder>()
  let entries = 0
  for (const { folder } of order) {
    if (folder.parent && !open.has(folder.parent)) continue
    const inside = folder.folders.reduce((sum, one) => sum + weightOf(one), folder.files.length)
    const more = inside - (folder.parent ? weightOf(folder) : 0)
    if (entries + more > mostEntries) continue
    entries += more
    open.add(folder)
  }
  return open
}

function fewEndings(
  byEnding: ReadonlyMap<string, readonly number[]>,
  bytes: readonly number[],
): Iterable<readonly [string, readonly number[]]> {
  if (byEnding.size <= mostEndings + 1) return byEnding
  const weightOf = (files: readonly number[]) => files.reduce((sum, at) => sum + (bytes[at] ?? 0), 0)
  const heaviest = [...byEnding]
    .filter(([ending]) => ending !== '')
    .map((one) => ({ one, weight: weightOf(one[1]) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ one }) => one)
  const rest = [...heaviest.slice(mostEndings).flatMap(([, files]) => files), ...(byEnding.get('') ?? [])]
  return [...heaviest.slice(0, mostEndings), ['', rest]]
}
