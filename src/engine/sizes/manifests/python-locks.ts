import { pythonName } from '../../facts/python-name.ts'
import type { Download, Requirement } from '../tables/wheels.ts'
import { isTable, listOf, parseJson, type Table, tableAt, tablesOf, textOf, textsOf } from './data.ts'
import { holds, pinned } from './requirement.ts'
import { type Choice, closed, type Wishes } from './wishes.ts'

interface Locked {
  readonly name: string
  readonly version: string | undefined
  readonly needs: readonly string[]
  readonly table: Table
}

/** poetry.lock; `roots` are the names in pyproject.toml, undefined when that was not given. */
export function readPoetryLock(
  text: string,
  choice: Choice,
  roots: readonly string[] | undefined,
): Wishes | undefined {
  const packages = tablesOf(tableAt({ lock: choice.toml(text) }, 'lock').package).map((table): Locked => {
    const dependencies = Object.entries(tableAt(table, 'dependencies'))
    return {
      ...named(table),
      table,
      needs: dependencies.flatMap(([name, value]) => needed(name, value, choice)),
    }
  })
  if (packages.length === 0) return
  const chosen = roots
    ? reachable(packages, roots)
    : packages.filter(({ table }) => isMain(table) || choice.dev)
  return closed(chosen.map(asRequirement))
}

/** `category` is Poetry's word before 1.5, `groups` since 2.0; between them, a lock does not tell. */
const isMain = (table: Table): boolean => {
  const groups = textsOf(table.groups)
  return groups.length > 0 ? groups.includes('main') : (textOf(table.category) ?? 'main') === 'main'
}

const needed = (name: string, value: unknown, { python }: Choice): string[] => {
  const table = isTable(value) ? value : {}
  const marker = textOf(table.markers)
  const isWanted = table.optional !== true && (marker === undefined || holds(marker, python))
  return isWanted ? [pythonName(name)] : []
}

/** uv.lock, which states the bytes of every wheel. */
export function readUvLock(text: string, choice: Choice): Wishes | undefined {
  const packages = tablesOf(tableAt({ lock: choice.toml(text) }, 'lock').package).map(
    (table): Locked => ({
      ...named(table),
      table,
      needs: uvNames(tablesOf(table.dependencies), choice),
    }),
  )
  if (packages.length === 0) return
  const isLocal = ({ table }: Locked): boolean => {
    const source = tableAt(table, 'source')
    return 'editable' in source || 'virtual' in source || 'directory' in source
  }
  const roots = packages
    .filter(isLocal)
    .flatMap(({ table, needs }) => [
      ...needs,
      ...choice.extras.flatMap((extra) =>
        uvNames(tablesOf(tableAt(table, 'optional-dependencies')[extra]), choice),
      ),
      ...Object.entries(tableAt(table, 'dev-dependencies')).flatMap(([group, list]) =>
        choice.groups.includes(group) ||
        (choice.dev && group === 'dev' && !choice.skippedGroups.includes(group))
          ? uvNames(tablesOf(list), choice)
          : [],
      ),
    ])
  const chosen = (roots.length > 0 ? reachable(packages, roots) : packages).filter((item) => !isLocal(item))
  return closed(
    chosen.map((item) => ({ ...asRequirement(item), download: downloadIn(item.table, choice.python) })),
  )
}

const uvNames = (dependencies: readonly Table[], { python }: Choice): string[] =>
  dependencies.flatMap((table) => {
    const marker = textOf(table.marker)
    const name = textOf(table.name)
    return name !== undefined && (marker === undefined || holds(marker, python)) ? [pythonName(name)] : []
  })

/** The wheel that Linux on x86-64 takes, else the source archive. */
export function downloadIn(table: Table, python: string | undefined): Download | undefined {
  const wheels = tablesOf(table.wheels).map((wheel) => ({
    tags: textOf(wheel.url) ?? textOf(wheel.name) ?? '',
    bytes: wheel.size,
  }))
  const pure = wheels.find(({ tags }) => tags.includes('-none-any'))
  const fitting = wheels.filter(({ tags }) => tags.includes('manylinux') && tags.includes('x86_64'))
  const ofPython = python === undefined ? undefined : `-cp${python.replace('.', '')}-`
  const native =
    fitting.find(({ tags }) => ofPython !== undefined && tags.includes(ofPython)) ?? fitting.at(-1)
  // Many publish both, and pip prefers what is made for the machine.
  const bytes = (native ?? pure)?.bytes ?? tableAt(table, 'sdist').size
  if (typeof bytes !== 'number') return
  return {
    kind: native ? 'native' : pure ? 'pure' : 'source',
    bytes,
    hasMuslWheel:
      pure !== undefined || wheels.some(({ tags }) => tags.includes('musllinux') && tags.includes('x86_64')),
  }
}

/** Pipfile.lock. */
export function readPipfileLock(text: string, { dev, python }: Choice): Wishes | undefined {
  const data = parseJson(text)
  if (!isTable(data)) return
  const sections = [tableAt(data, 'default'), ...(dev ? [tableAt(data, 'develop')] : [])]
  const wanted = sections.flatMap((section) =>
    Object.entries(section).flatMap(([name, value]): Requirement[] => {
      const table = isTable(value) ? value : {}
      const marker = textOf(table.markers)
      if (marker !== undefined && !holds(marker, python)) return []
      const version = pinned(textOf(table.version) ?? '')
      return [{ name: pythonName(name), version, extras: textsOf(listOf(table.extras)) }]
    }),
  )
  return closed(wanted)
}

const named = (table: Table): { name: string; version: string | undefined } => ({
  name: pythonName(textOf(table.name) ?? ''),
  version: textOf(table.version),
})
const asRequirement = ({ name, version }: Locked): Requirement => ({ name, version, extras: [] })

function reachable(packages: readonly Locked[], roots: readonly string[]): Locked[] {
  const byName = new Map(packages.map((item) => [item.name, item]))
  const found = new Set<string>()
  const queue = [...roots]
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const item = byName.get(name)
    if (!item || found.has(name)) continue
    found.add(name)
    queue.push(...item.needs)
  }
  return packages.filter(({ name }) => found.has(name))
}
