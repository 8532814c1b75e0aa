import { isTable, listOf, parseJson, type Table, tableAt, textOf } from '../data.ts'
import { type LockedPackage, wishesIn } from './lock-graph.ts'
import { mainNames } from './package-json.ts'
import { fitsPlatform } from './platform.ts'
import type { NodeChoice, NodeWishes } from './wishes.ts'
import { chosenFolders } from './workspaces.ts'

/** bun.lock: JSON with commas at the end of lists, whose keys are paths of names as node_modules nests them. */
export function readBunLock(text: string, choice: NodeChoice): NodeWishes | undefined {
  const data = parseJson(withoutFinalCommas(text))
  if (!isTable(data)) return
  const packages = tableAt(data, 'packages')
  const workspaces = tableAt(data, 'workspaces')
  const find = (from: string, names: Table): string[] =>
    Object.keys(names).flatMap((name) => nearest(from, name, packages) ?? [])
  const packageAt = (key: string): LockedPackage | undefined => {
    const [spec, ...rest] = Object.hasOwn(packages, key) ? listOf(packages[key]) : []
    const text = textOf(spec)
    if (text === undefined) return
    const at = text.indexOf('@', 1)
    const version = text.slice(at + 1)
    const folder = version.startsWith('workspace:') ? version.slice('workspace:'.length) : undefined
    const about = folder === undefined ? (rest.find(isTable) ?? {}) : tableAt(workspaces, folder)
    return {
      name: text.slice(0, at),
      version,
      needs: find(key, mainNames(about)),
      isLocal: folder !== undefined,
      fits: fitsPlatform(about, choice.platform),
    }
  }
  const folders = chosenFolders(Object.keys(workspaces), choice)
  const ofFolders = (names: (table: Table) => Table): string[] =>
    folders.flatMap((folder) => {
      const table = tableAt(workspaces, folder)
      return find(folder === '' ? '' : (textOf(table.name) ?? ''), names(table))
    })
  const dev = ofFolders((table) => tableAt(table, 'devDependencies'))
  return wishesIn({ packageAt, main: ofFolders(mainNames), dev })
}

/** The nearest one upwards: `a/b` for what a needs, else `b`. */
function nearest(from: string, name: string, packages: Table): string | undefined {
  for (let folder = from; folder !== ''; folder = outside(folder))
    if (Object.hasOwn(packages, `${folder}/${name}`)) return `${folder}/${name}`
  return Object.hasOwn(packages, name) ? name : undefined
}

/** `a/@scope/b` lies in `a`, `@scope/b` and `b` lie in no package. */
function outside(key: string): string {
  const slash = key.lastIndexOf('/')
  const before = key.lastIndexOf('/', slash - 1)
  const isScoped = slash !== -1 && key[before + 1] === '@'
  return key.slice(0, Math.max(0, isScoped ? before : slash))
}

/** Commas in front of a closing bracket go, those in quotes stay. */
function withoutFinalCommas(text: string): string {
  let result = ''
  let from = 0
  let comma = -1
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '"') {
      comma = -1
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++
    } else if (character === ',') comma = at
    else if ((character === ']' || character === '}') && comma !== -1) {
      result += text.slice(from, comma)
      from = comma + 1
      comma = -1
    } else if (character !== ' ' && character !== '\n' && character !== '\r' && character !== '\t') comma = -1
  }
  return result + text.slice(from)
}
