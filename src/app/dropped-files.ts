/** What a dropped or chosen set of files means for the page. */
export interface Dropped {
  readonly dockerfile: { readonly name: string; readonly text: string } | undefined
  /** Texts of files that the analysis reads, by path in the build context. */
  readonly files: Readonly<Record<string, string>>
  /** Bytes of every file, by path; undefined unless a folder was given. */
  readonly contextSizes: Readonly<Record<string, number>> | undefined
}

export interface PathFile {
  readonly path: string
  readonly file: File
}

const isDockerfile = (path: string): boolean =>
  /(^|\/)((Docker|Container)file(\.[\w.-]+)?|[\w.-]+\.dockerfile)$/i.test(path)

const isManifest = (path: string): boolean =>
  /(^|\/)(\.dockerignore|[\w.-]*requirements[\w.-]*\.(txt|in)|pyproject\.toml|poetry\.lock|uv\.lock|Pipfile(\.lock)?|package\.json|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|go\.mod|go\.sum|Gemfile(\.lock)?|composer\.(json|lock)|environment\.ya?ml)$/.test(
    path,
  ) && !/(^|\/)(node_modules|\.git)\//.test(path)

/** Told by its first bytes, for `docker save -o app` gives it no name: a tar, or one that gzip packed. */
export async function isImageArchive(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 512).arrayBuffer())
  const isGzip = head[0] === 0x1f && head[1] === 0x8b
  return isGzip || new TextDecoder().decode(head.subarray(257, 262)) === 'ustar'
}

/** Texts beyond this are left where they are. */
const longestText = 2_000_000
const mostManifests = 40

/** Sorts files into the Dockerfile, the manifests beside it and mere sizes. The shallowest of a kind wins. */
export async function sortDropped(all: readonly PathFile[], isFolder: boolean): Promise<Dropped> {
  const shallowFirst = [...all].sort((a, b) => depth(a.path) - depth(b.path))
  const readable = shallowFirst.filter(({ file }) => file.size <= longestText)
  const isLone = all.length === 1
  const dockerfile =
    readable.find(({ path }) => isDockerfile(path)) ??
    (isLone && !isManifest(readable[0]?.path ?? '') ? readable[0] : undefined)
  const manifests = readable
    .filter((one) => one !== dockerfile && isManifest(one.path))
    .slice(0, mostManifests)
  const texts = await Promise.all(manifests.map(async ({ path, file }) => [path, await file.text()] as const))
  return {
    dockerfile: dockerfile && { name: dockerfile.path, text: await dockerfile.file.text() },
    files: Object.fromEntries(texts),
    contextSizes: isFolder ? Object.fromEntries(all.map(({ path, file }) => [path, file.size])) : undefined,
  }
}

const depth = (path: string): number => path.split('/').length

/** Files beyond this are not looked at: a dropped home directory must not stop the page. */
const mostFiles = 50_000

/** Every file of a drop, folders walked through, with paths inside the outermost folder. */
export async function filesOfDrop(
  entries: readonly FileSystemEntry[],
): Promise<{ files: PathFile[]; isFolder: boolean }> {
  const files: PathFile[] = []
  const [only] = entries
  const isFolder = entries.length === 1 && only?.isDirectory === true
  const root = isFolder && only ? only.fullPath.length + 1 : 1
  const waiting = [...entries]
  for (let entry = waiting.shift(); entry && files.length < mostFiles; entry = waiting.shift()) {
    if (isDirectory(entry)) waiting.push(...(await childrenOf(entry)))
    else if (isFile(entry)) {
      const file = await fileOf(entry)
      if (file) files.push({ path: entry.fullPath.slice(root), file })
    }
  }
  return { files, isFolder: isFolder || entries.some(isDirectory) }
}

const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

const fileOf = (entry: FileSystemFileEntry): Promise<File | undefined> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(undefined)))

/** A reader hands out a hundred entries at a time, and none when it is done. */
async function childrenOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}

/** Every file that an `<input type=file>` was given. */
export function filesOfInput(list: FileList): { files: PathFile[]; isFolder: boolean } {
  const isFolder = [...list].some(({ webkitRelativePath }) => webkitRelativePath !== '')
  const files = [...list].map((file) => ({
    path: file.webkitRelativePath.split('/').slice(1).join('/') || file.name,
    file,
  }))
  return { files: files.slice(0, mostFiles), isFolder }
}
