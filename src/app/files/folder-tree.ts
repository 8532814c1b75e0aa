import type { Listing } from './listing.ts'
import { parentOf } from './paths.ts'
import { type Slices, sliceLength } from './slices.ts'

export interface Folder {
  /** '' for the outermost. */
  readonly path: string
  readonly depth: number
  readonly parent: Folder | undefined
  readonly folders: Folder[]
  /** Places in the listing of the files that lie directly in it. */
  readonly files: number[]
  /** Files in it and below. */
  count: number
}

/** The folders of a listing, outer ones before those in them. */
export function* folderTree({ paths }: Listing): Slices<ReadonlyMap<string, Folder>> {
  const byPath = new Map<string, Folder>()
  const folderAt = (path: string): Folder => {
    const known = byPath.get(path)
    if (known) return known
    const parent = path === '' ? undefined : folderAt(parentOf(path))
    const depth = parent ? parent.depth + 1 : 0
    const made: Folder = { path, depth, parent, folders: [], files: [], count: 0 }
    parent?.folders.push(made)
    byPath.set(path, made)
    return made
  }
  folderAt('')
  for (const [at, path] of paths.entries()) {
    folderAt(parentOf(path)).files.push(at)
    if (at % sliceLength === 0) yield
  }
  for (const folder of [...byPath.values()].reverse()) {
    folder.count += folder.files.length
    if (folder.parent) folder.parent.count += folder.count
  }
  return byPath
}
