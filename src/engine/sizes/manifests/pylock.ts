import { pythonName } from '../../facts/python-name.ts'
import { tableAt, tablesOf, textOf } from './data.ts'
import { downloadIn } from './python-locks.ts'
import { holds } from './requirement.ts'
import { type Choice, closed, type Wishes } from './wishes.ts'

/** `pylock.toml`, the lock file that Python's installers share; it states the bytes of every wheel. */
export function readPylock(text: string, choice: Choice): Wishes | undefined {
  const lock = tableAt({ lock: choice.toml(text) }, 'lock')
  const packages = tablesOf(lock.packages).filter((table) => {
    const marker = textOf(table.marker)
    return marker === undefined || (!isOfGroup(marker) && holds(marker, choice.python))
  })
  if (packages.length === 0) return
  return closed(
    packages.map((table) => ({
      name: pythonName(textOf(table.name) ?? ''),
      version: textOf(table.version),
      extras: [],
      download: downloadIn(table, choice.python),
    })),
  )
}

/** `'dev' in dependency_groups`: no group and no extra is installed unless asked for. */
const isOfGroup = (marker: string): boolean =>
  marker.includes('in dependency_groups') || marker.includes('in extras')

export const isPylock = (name: string): boolean => name.startsWith('pylock.') && name.endsWith('.toml')
