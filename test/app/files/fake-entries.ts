/** A folder as a drop hands it out: entries that answer later, a hundred at a time. */
export interface Tree {
  readonly [name: string]: number | string | Tree
}

/** A file of that many bytes without holding them. */
function fakeFile(name: string, content: number | string): File {
  const file = new File([typeof content === 'string' ? content : ''], name)
  if (typeof content === 'number') Object.defineProperty(file, 'size', { value: content })
  return file
}

const nobody = (): never => {
  throw new Error('Nobody asks for this')
}

/** What an entry has besides, and what a reading of it has no need of. */
const common = (fullPath: string) => ({
  name: fullPath.slice(fullPath.lastIndexOf('/') + 1),
  fullPath,
  get filesystem(): FileSystem {
    return nobody()
  },
  getParent: nobody,
})

function fileEntry(path: string, content: number | string): FileSystemFileEntry {
  return Object.assign(common(path), {
    isFile: true,
    isDirectory: false,
    file: (resolve: FileCallback, reject?: ErrorCallback) =>
      queueMicrotask(() =>
        content === -1
          ? reject?.(new DOMException('gone'))
          : resolve(fakeFile(path.slice(path.lastIndexOf('/') + 1), content)),
      ),
  })
}

function folderEntry(path: string, content: Tree): FileSystemDirectoryEntry {
  const names = Object.keys(content)
  return Object.assign(common(path), {
    isFile: false,
    isDirectory: true,
    getDirectory: nobody,
    getFile: nobody,
    createReader() {
      let at = 0
      return {
        readEntries(resolve: FileSystemEntriesCallback) {
          const some = names.slice(at, at + 100)
          at += 100
          queueMicrotask(() => resolve(some.map((one) => entryOf(`${path}/${one}`, content[one] ?? 0))))
        },
      }
    },
  })
}

export const entryOf = (path: string, content: Tree | number | string): FileSystemEntry =>
  typeof content === 'object' ? folderEntry(path, content) : fileEntry(path, content)

/** A project with as many files in `node_modules` as asked for, and some of its own. */
export function project(packages: number, filesEach: number): Tree {
  const modules: Record<string, Tree> = {}
  for (let at = 0; at < packages; at++) {
    const files: Record<string, number> = { 'package.json': 300 }
    for (let file = 1; file < filesEach; file++) files[`file${file}${file % 3 === 0 ? '.map' : '.js'}`] = 1000
    modules[`package${at}`] = files
  }
  return {
    Dockerfile: 'FROM node:22-slim\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "src/main.js"]\n',
    'package.json': '{"name":"app"}',
    '.env': 120,
    '.env.example': 80,
    'server.pem': 1700,
    '.git': { HEAD: 20, objects: { pack: { 'pack-1.pack': 5_000_000 } } },
    src: { 'main.js': 2000, deep: { 'a.js': 30, 'b.test.js': 40 } },
    node_modules: modules,
  }
}
