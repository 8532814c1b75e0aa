import { isTable, parseJson, type Table, tableAt, textOf } from '../data.ts'
import { pinned } from '../requirement.ts'
import type { NodeChoice, NodeWish, NodeWishes } from './wishes.ts'
import { chosenManifests } from './workspaces.ts'

/** What package.json names itself: of the project, or of the workspaces that the install is for. */
export function readPackageJsons(choice: NodeChoice): NodeWishes {
  const tables = chosenManifests(choice)
  const own = new Set([...choice.manifests.values()].map(({ name }) => name))
  const wanted = new Map<string, NodeWish>()
  const add = (names: Table, isDev: boolean): void => {
    for (const [name, range] of Object.entries(names))
      if (!own.has(name) && !wanted.has(name))
        wanted.set(name, { name, version: pinned(textOf(range) ?? ''), isDev })
  }
  for (const table of tables) add(mainNames(table), false)
  for (const table of tables) add(tableAt(table, 'devDependencies'), true)
  return { wanted: [...wanted.values()], isClosed: false }
}

/** What runs as much as what is nice to have. */
export const mainNames = (table: Table): Table => ({
  ...tableAt(table, 'optionalDependencies'),
  ...tableAt(table, 'dependencies'),
})

/** Undefined when it is broken. */
export function readPackageJson(text: string): Table | undefined {
  const data = parseJson(text)
  return isTable(data) ? data : undefined
}
