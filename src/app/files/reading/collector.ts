import { isManifest } from '../../../engine/facts/manifest-files.ts'
import type { Listing } from '../listing.ts'
import { isDockerfile } from './kinds.ts'

/** What was dropped or chosen: names and sizes of all, and the few files whose text is worth reading. */
export interface Found {
  readonly listing: Listing
  readonly readable: readonly PathFile[]
  /** A folder was among it, so that the listing is a build context. */
  readonly isFolder: boolean
  /** There was more than a page should take in: the listing is not whole. */
  readonly isTooMuch: boolean
}

export interface PathFile {
  readonly path: string
  readonly file: File
}

export interface Progress {
  readonly found: number
  readonly read: number
}

/** Beyond this it is somebody's home directory. */
const mostFiles = 400_000

/** Takes files one by one; of most it keeps a name and a number. */
export function collector(name: string, onProgress: (progress: Progress) => void) {
  const paths: string[] = []
  const bytes: number[] = []
  const readable: PathFile[] = []
  let first: PathFile | undefined
  let found = 0
  let unread = 0
  let isTooMuch = false
  return {
    isFull: () => isTooMuch,
    find(count: number) {
      found += count
      isTooMuch ||= found > mostFiles
    },
    take(path: string, file: File | undefined) {
      if (!file) {
        unread += 1
        return
      }
      paths.push(path)
      bytes.push(file.size)
      if (isDockerfile(path) || isManifest(path)) readable.push({ path, file })
      first ??= { path, file }
    },
    /** A folder that the browser may not look into. */
    miss() {
      unread += 1
    },
    tell: () => onProgress({ found, read: paths.length + unread }),
    found: (isFolder: boolean): Found => ({
      listing: { name, paths, bytes, unread },
      // A single file is a Dockerfile whatever it is called.
      readable: first && paths.length === 1 && !isFolder ? [first] : readable,
      isFolder,
      isTooMuch,
    }),
  }
}

export type Collector = ReturnType<typeof collector>
