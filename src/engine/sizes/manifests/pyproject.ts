import { pythonName } from '../../facts/python-name.ts'
import type { Requirement } from '../tables/wheels.ts'
import { type Data, isTable, type Table, tableAt, tablesOf, textOf, textsOf } from './data.ts'
import { holds, pinned, readRequirement } from './requirement.ts'
import type { Choice } from './wishes.ts'

/** The dependencies that pyproject.toml names, in the words of PEP 621 and of Poetry; undefined when broken. */
export function readPyproject(text: string, choice: Choice): readonly Requirement[] | undefined {
  const data = choice.toml(text)
  if (!isTable(data)) return
  return [
    ...projectDependencies(data, choice),
    ...poetryDependencies(tableAt(data, 'tool', 'poetry'), choice),
  ]
}

function projectDependencies(data: Table, choice: Choice): Requirement[] {
  const project = tableAt(data, 'project')
  const optional = tableAt(project, 'optional-dependencies')
  const groups = tableAt(data, 'dependency-groups')
  return [
    ...textsOf(project.dependencies),
    ...choice.extras.flatMap((extra) => textsOf(optional[extra])),
    ...chosenGroups(Object.keys(groups), choice).flatMap((group) => textsOf(groups[group])),
  ].flatMap((text) => readRequirement(text, choice.python) ?? [])
}

function poetryDependencies(poetry: Table, choice: Choice): Requirement[] {
  const groups = tableAt(poetry, 'group')
  const extras = tableAt(poetry, 'extras')
  const wantedExtras = new Set(choice.extras.flatMap((extra) => textsOf(extras[extra])).map(pythonName))
  const tables = [
    tableAt(poetry, 'dependencies'),
    ...(choice.dev ? [tableAt(poetry, 'dev-dependencies')] : []),
    ...poetryGroups(groups, choice).map((group) => tableAt(groups, group, 'dependencies')),
  ]
  return tables.flatMap((table) =>
    Object.entries(table).flatMap(
      ([name, value]) => poetryDependency(name, value, wantedExtras, choice) ?? [],
    ),
  )
}

/** Poetry installs every group that is not optional and not left out. */
const poetryGroups = (groups: Table, { dev, groups: added, skippedGroups }: Choice): string[] =>
  Object.keys(groups).filter(
    (name) =>
      added.includes(name) ||
      (dev && !skippedGroups.includes(name) && tableAt(groups, name).optional !== true),
  )

const chosenGroups = (names: readonly string[], { dev, groups, skippedGroups }: Choice): string[] =>
  names.filter((name) => groups.includes(name) || (name === 'dev' && dev && !skippedGroups.includes(name)))

function poetryDependency(
  name: string,
  value: Data,
  extras: ReadonlySet<string>,
  { python }: Choice,
): Requirement | undefined {
  if (name === 'python') return
  if (typeof value === 'string') return { name: pythonName(name), version: pinned(value), extras: [] }
  const table = isTable(value) ? value : tablesOf(value)[0]
  if (!table || (table.optional === true && !extras.has(pythonName(name)))) return
  const marker = textOf(table.markers)
  if (marker !== undefined && !holds(marker, python)) return
  return {
    name: pythonName(name),
    version: pinned(textOf(table.version) ?? ''),
    extras: textsOf(table.extras),
  }
}
