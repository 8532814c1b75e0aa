import { pythonName } from '../../facts/python-name.ts'
import type { Requirement } from '../tables/wheels.ts'
import { type Data, isTable, tableAt, textOf, textsOf } from './data.ts'
import { holds, pinned } from './requirement.ts'
import type { Choice } from './wishes.ts'

/** What a Pipfile asks for, without the lock file beside it; undefined when broken. */
export function readPipfile(text: string, { toml, dev, python }: Choice): readonly Requirement[] | undefined {
  const data = toml(text)
  if (!isTable(data)) return
  const sections = [tableAt(data, 'packages'), ...(dev ? [tableAt(data, 'dev-packages')] : [])]
  return sections.flatMap((section) =>
    Object.entries(section).flatMap(([name, value]) => dependency(name, value, python) ?? []),
  )
}

/** `"*"`, `"==1.2"`, or a table that says more. */
function dependency(name: string, value: Data, python: string | undefined): Requirement | undefined {
  const table = isTable(value) ? value : {}
  const marker = textOf(table.markers)
  if (marker !== undefined && !holds(marker, python)) return
  const version = pinned(textOf(value) ?? textOf(table.version) ?? '')
  return { name: pythonName(name), version, extras: textsOf(table.extras) }
}
