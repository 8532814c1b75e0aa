import { pacer } from '../slices.ts'
import { type Collector, collector, type Found, type Progress } from './collector.ts'

interface Reading {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** Folders that are read side by side: the browser answers each from another process. */
const atOnce = 4
/** Files of a folder that are asked for at once: the answers come in one task, and each takes the browser its time. */
const filesAtOnce = 25

/** Everything in a drop, folders walked through; undefined when it was given up. */
export async function readEntries(
  entries: readonly FileSystemEntry[],
  { signal, onProgress }: Reading,
): Promise<Found | undefined> {
  const [only] = entries
  const isOneFolder = entries.length === 1 && only?.isDirectory === true
  // Paths start inside the one folder; several things stand side by side.
  const start = isOneFolder && only ? only.fullPath.length + 1 : 1
  const all = collector(isOneFolder && only ? only.name : '', onProgress)
  const pace = pacer()
  const waiting: FileSystemDirectoryEntry[] = []

  async function sort(found: readonly FileSystemEntry[]) {
    const files = found.filter(isFile)
    all.find(files.length)
    waiting.push(...found.filter(isDirectory))
    for (let from = 0; from < files.length && !signal.aborted; from += filesAtOnce) {
      const some = files.slice(from, from + filesAtOnce)
      const read = await Promise.all(some.map(fileOf))
      for (const [at, entry] of some.entries()) all.take(entry.fullPath.slice(start), read[at])
      all.tell()
      await pace()
    }
  }
  await sort(entries)

  while (waiting.length > 0 && !signal.aborted && !all.isFull())
    await Promise.all(waiting.splice(-atOnce).map((folder) => readFolder(folder, sort, all, signal)))
  return signal.aborted ? undefined : all.found(entries.some(isDirectory))
}

const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

const fileOf = (entry: FileSystemFileEntry): Promise<File | undefined> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(undefined)))

/** A reader hands out a hundred entries at a time, and none when it is done. */
async function readFolder(
  folder: FileSystemDirectoryEntry,
  sort: (found: readonly FileSystemEntry[]) => Promise<void>,
  all: Collector,
  signal: AbortSignal,
): Promise<void> {
  const reader = folder.createReader()
  while (!signal.aborted && !all.isFull()) {
    const some = await new Promise<readonly FileSystemEntry[] | undefined>((resolve) =>
      reader.readEntries(resolve, () => resolve(undefined)),
    )
    if (!some) return all.miss()
    if (some.length === 0) return
    await sort(some)
  }
}

/** Everything that an `<input type=file>` was given; undefined when it was given up. */
export async function readInput(list: FileList, { signal, onProgress }: Reading): Promise<Found | undefined> {
  const outermost = list[0]?.webkitRelativePath.split('/')[0] ?? ''
  const all = collector(outermost, onProgress)
  const pace = pacer()
  all.find(list.length)
  for (let at = 0; at < list.length && !all.isFull(); at++) {
    const file = list[at]
    if (file) all.take(file.webkitRelativePath.slice(outermost.length + 1) || file.name, file)
    if (at % 500 !== 499) continue
    all.tell()
    await pace()
    if (signal.aborted) return undefined
  }
  return all.found(outermost !== '')
}
