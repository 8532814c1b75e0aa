import { pythonName } from '../../facts/python-name.ts'
import { tableAt, tablesOf, textOf, textsOf } from './data.ts'
import { holds } from './requirement.ts'
import { type Choice, closed, type Wishes } from './wishes.ts'

/** pdm.lock; its groups are told for each package since PDM 2.9, before that all count. */
export function readPdmLock(text: string, choice: Choice): Wishes | undefined {
  const packages = tablesOf(tableAt({ lock: choice.toml(text) }, 'lock').package)
  if (packages.length === 0) return
  const wants = (group: string): boolean =>
    !choice.skippedGroups.includes(group) &&
    (group === 'default' || choice.dev || choice.groups.includes(group))
  return closed(
    packages.flatMap((table) => {
      const groups = textsOf(table.groups)
      const marker = textOf(table.marker)
      const isWanted = groups.length === 0 || groups.some(wants)
      if (!isWanted || (marker !== undefined && !holds(marker, choice.python))) return []
      return [{ name: pythonName(textOf(table.name) ?? ''), version: textOf(table.version), extras: [] }]
    }),
  )
}
