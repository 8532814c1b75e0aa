import type { Wanted } from '../tables/install-size.ts'
import { isTable, parseJson, type Table, tableAt, textOf } from './data.ts'
import { pinned } from './requirement.ts'

export interface NodeWishes {
  readonly wanted: readonly Wanted[]
  /** Names that only development needs. */
  readonly devNames: ReadonlySet<string>
  readonly isClosed: boolean
}

/** The direct dependencies of package.json; undefined when it is broken. */
export function readPackageJson(text: string): NodeWishes | undefined {
  const data = parseJson(text)
  if (!isTable(data)) return
  const main = { ...tableAt(data, 'optionalDependencies'), ...tableAt(data, 'dependencies') }
  const dev = tableAt(data, 'devDependencies')
  return {
    wanted: [...wishesOf(main), ...wishesOf(dev)],
    devNames: new Set(Object.keys(dev).filter((name) => !Object.hasOwn(main, name))),
    isClosed: false,
  }
}

const wishesOf = (table: Table): Wanted[] =>
  Object.entries(table).map(([name, range]) => ({ name, version: pinned(textOf(range) ?? '') }))

/** package-lock.json of all versions: every package that Linux on x86-64 installs. */
export function readPackageLock(text: string): NodeWishes | undefined {
  const data = parseJson(text)
  if (!isTable(data)) return
  const entries = [...lockEntries(data)].filter(([, entry]) => fitsLinux(entry) && entry.link !== true)
  const isDev = (entry: Table): boolean => entry.dev === true || entry.devOptional === true
  const main = new Set(entries.filter(([, entry]) => !isDev(entry)).map(([name]) => name))
  return {
    wanted: entries.map(([name, entry]) => ({ name, version: textOf(entry.version) })),
    devNames: new Set(entries.map(([name]) => name).filter((name) => !main.has(name))),
    isClosed: true,
  }
}

function* lockEntries(data: Table): Iterable<[string, Table]> {
  const packages = tableAt(data, 'packages')
  for (const [path, entry] of Object.entries(packages)) {
    const at = path.lastIndexOf('node_modules/')
    if (at !== -1 && isTable(entry)) yield [path.slice(at + 'node_modules/'.length), entry]
  }
  if (Object.keys(packages).length > 0) return
  const queue = [tableAt(data, 'dependencies')]
  for (let table = queue.pop(); table; table = queue.pop())
    for (const [name, entry] of Object.entries(table)) {
      if (!isTable(entry)) continue
      yield [name, entry]
      queue.push(tableAt(entry, 'dependencies'))
    }
}

const fitsLinux = (entry: Table): boolean =>
  allows(entry.os, 'linux') && allows(entry.cpu, 'x64') && allows(entry.libc, 'glibc')

/** `['darwin']` does not, `['!win32']` does. */
const allows = (list: unknown, ours: string): boolean =>
  !Array.isArray(list) ||
  list.includes(ours) ||
  list.every((item) => typeof item === 'string' && item.startsWith('!') && item !== `!${ours}`)
