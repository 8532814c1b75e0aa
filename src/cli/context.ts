import { lstat, readdir, readFile, realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { isManifest } from '../engine/facts/manifest-files.ts'
import { reasonOf } from './text-file.ts'

/** More files than this are not listed, so their sizes stay unknown. */
const maxFiles = 100_000
/** A manifest larger than this is left unread. */
const maxManifestBytes = 4 * 1024 * 1024
const maxManifests = 500
const maxTotalBytes = 32 * 1024 * 1024

/** The build context as the command line knows it. */
export interface ContextListing {
  readonly directory: string
  /** Bytes by path, with slashes; undefined when there were too many files. */
  readonly sizes: Readonly<Record<string, number>> | undefined
  /** Paths of manifests that are small enough to read. */
  readonly manifests: readonly string[]
  readonly notes: readonly string[]
}

export type ContextResult = ContextListing | { readonly error: string }

/** Lists a directory without following links out of it: a link weighs what its own text weighs. */
export async function listContext(path: string): Promise<ContextResult> {
  let directory: string
  try {
    directory = await realpath(path)
    if (!(await lstat(directory)).isDirectory()) return { error: `${path} is no directory` }
  } catch (error) {
    return { error: `${path}: ${reasonOf(error)}` }
  }
  const sizes: Record<string, number> = Object.create(null)
  const manifests: string[] = []
  const unread: string[] = []
  const waiting = ['']
  let count = 0
  for (let at = waiting.pop(); at !== undefined && count <= maxFiles; at = waiting.pop()) {
    const entries = await readdir(join(directory, at), { withFileTypes: true }).catch(() => undefined)
    if (!entries) {
      unread.push(at || '.')
      continue
    }
    for (const entry of entries) {
      const name = at === '' ? entry.name : `${at}/${entry.name}`
      if (entry.isDirectory()) {
        waiting.push(name)
        continue
      }
      // Sockets and devices are never copied.
      if (!entry.isFile() && !entry.isSymbolicLink()) continue
      count += 1
      if (count > maxFiles) break
      const bytes = await lstat(join(directory, name)).then(
        ({ size }) => size,
        () => undefined,
      )
      if (bytes === undefined) continue
      sizes[name] = bytes
      const isWanted = entry.isFile() && isManifest(name)
      if (isWanted && bytes <= maxManifestBytes) manifests.push(name)
    }
  }
  const isWhole = count <= maxFiles && unread.length === 0
  return {
    directory,
    sizes: isWhole ? sizes : undefined,
    manifests: manifests.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, maxManifests),
    notes: [
      ...(count > maxFiles
        ? [`${path} holds more than ${maxFiles} files: sizes of copied files stay unknown`]
        : []),
      ...(unread.length > 0
        ? [`${join(path, unread[0] ?? '')} may not be read: sizes of copied files stay unknown`]
        : []),
    ],
  }
}

/** The contents of the context's manifests, the nearest to its root first, up to a total. */
export async function readManifests({
  directory,
  manifests,
}: ContextListing): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = Object.create(null)
  let total = 0
  for (const name of manifests) {
    const text = await readFile(join(directory, name), 'utf8').catch(() => undefined)
    if (text === undefined || total + text.length > maxTotalBytes) continue
    total += text.length
    files[name] = text
  }
  return files
}

/** The ignore file that Docker uses for a Dockerfile: its own, beside it, else the context's. */
export async function ignoreFileFor(dockerfile: string, directory: string): Promise<string> {
  const own = join(dirname(dockerfile), `${basename(dockerfile)}.dockerignore`)
  const exists = await lstat(own).then(
    (found) => found.isFile(),
    () => false,
  )
  return exists ? own : join(directory, '.dockerignore')
}

/** The place of a context file on disk; undefined for a path that leads out of the context. */
export function placeIn(directory: string, name: string): string | undefined {
  const place = resolve(directory, name)
  const way = relative(directory, place)
  return way === '' || way === '..' || way.startsWith(`..${sep}`) ? undefined : place
}
