import { isTable, parseJson, type Table, tableAt, textOf } from '../data.ts'
import { type LockedPackage, wishesIn } from './lock-graph.ts'
import { mainNames } from './package-json.ts'
import { fitsPlatform } from './platform.ts'
import type { NodeChoice, NodeWish, NodeWishes } from './wishes.ts'
import { chosenFolders } from './workspaces.ts'

const modules = 'node_modules/'

/** package-lock.json of all versions, and npm-shrinkwrap.json. */
export function readPackageLock(text: string, choice: NodeChoice): NodeWishes | undefined {
  const data = parseJson(text)
  if (!isTable(data)) return
  const packages = tableAt(data, 'packages')
  if (choice.workspaces && Object.keys(packages).length > 0) return ofWorkspaces(packages, choice)
  const wanted = [...lockEntries(data)].flatMap(([name, entry]): NodeWish[] =>
    fitsPlatform(entry, choice.platform) && entry.link !== true
      ? [
          // What both development and an optional package need is installed without development, too.
          { name: textOf(entry.name) ?? name, version: textOf(entry.version), isDev: entry.dev === true },
        ]
      : [],
  )
  return { wanted, isClosed: true }
}

/** Each entry with the name of its folder in node_modules; npm's own flags tell what is for development. */
function* lockEntries(data: Table): Iterable<[string, Table]> {
  const packages = Object.entries(tableAt(data, 'packages'))
  for (const [path, entry] of packages) {
    const at = path.lastIndexOf(modules)
    if (at !== -1 && isTable(entry)) yield [path.slice(at + modules.length), entry]
  }
  if (packages.length > 0) return
  // The first version nests instead.
  const queue = [tableAt(data, 'dependencies')]
  for (let table = queue.pop(); table; table = queue.pop())
    for (const [name, entry] of Object.entries(table)) {
      if (!isTable(entry)) continue
      yield [name, entry]
      queue.push(tableAt(entry, 'dependencies'))
    }
}

/** `npm ci -w api`: what is reached from there. */
function ofWorkspaces(packages: Table, choice: NodeChoice): NodeWishes {
  const at = (path: string): Table | undefined => {
    const entry = Object.hasOwn(packages, path) ? packages[path] : undefined
    return isTable(entry) ? entry : undefined
  }
  const find = (from: string, names: Table): string[] =>
    Object.keys(names).flatMap((name) => nearest(from, name, (path) => at(path) !== undefined) ?? [])
  const packageAt = (path: string): LockedPackage | undefined => {
    const entry = at(path)
    if (!entry) return
    if (entry.link === true)
      return {
        name: path,
        version: undefined,
        needs: [textOf(entry.resolved) ?? ''],
        isLocal: true,
        fits: true,
      }
    return {
      name: textOf(entry.name) ?? path.slice(path.lastIndexOf(modules) + modules.length),
      version: textOf(entry.version),
      needs: find(path, { ...mainNames(entry), ...requiredPeers(entry) }),
      isLocal: !path.includes(modules),
      fits: fitsPlatform(entry, choice.platform),
    }
  }
  const folders = chosenFolders(
    Object.keys(packages).filter((path) => !path.includes(modules)),
    choice,
  )
  const dev = folders.flatMap((folder) => find(folder, tableAt(at(folder), 'devDependencies')))
  return wishesIn({ packageAt, main: folders, dev })
}

const requiredPeers = (entry: Table): Table => {
  const meta = tableAt(entry, 'peerDependenciesMeta')
  return Object.fromEntries(
    Object.entries(tableAt(entry, 'peerDependencies')).filter(
      ([name]) => tableAt(meta, name).optional !== true,
    ),
  )
}

/** Where Node finds a package: in the nearest node_modules upwards. */
function nearest(from: string, name: string, has: (path: string) => boolean): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}${modules}${name}`
    if (has(path)) return path
    if (folder === '') return
  }
}
