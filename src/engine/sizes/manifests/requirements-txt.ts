import type { Requirement } from '../tables/wheels.ts'
import { readRequirement } from './requirement.ts'
import { open, type Wishes } from './wishes.ts'

const deepestInclude = 8

/** A requirements file with those it includes by `-r`; `read` finds them, relative to the file that names them. */
export function readRequirements(
  text: string,
  python: string | undefined,
  read: (name: string) => string | undefined,
  depth = 0,
): Wishes {
  const wanted: Requirement[] = []
  const pins = new Map<string, string | undefined>()
  for (const line of logicalLines(text)) {
    const included = optionValue(line, ['-r', '--requirement'])
    const constraints = optionValue(line, ['-c', '--constraint'])
    if (included !== undefined || constraints !== undefined) {
      const inner = depth < deepestInclude ? read(included ?? constraints ?? '') : undefined
      const wishes = inner === undefined ? undefined : readRequirements(inner, python, read, depth + 1).wanted
      if (included !== undefined) wanted.push(...(wishes ?? []))
      else for (const { name, version } of wishes ?? []) pins.set(name, version)
    } else if (!line.startsWith('-')) {
      const requirement = readRequirement(withoutOptions(line), python)
      if (requirement) wanted.push(requirement)
    }
  }
  return open(wanted.map((item) => ({ ...item, version: item.version ?? pins.get(item.name) })))
}

/** Continuations joined, comments and blank lines dropped. */
const logicalLines = (text: string): string[] =>
  text
    .replace(/\r/g, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter(Boolean)

function optionValue(line: string, names: readonly string[]): string | undefined {
  for (const name of names) {
    if (line.startsWith(`${name} `) || line.startsWith(`${name}=`)) return line.slice(name.length + 1).trim()
    if (name.length === 2 && line.startsWith(name) && !line.startsWith('--')) return line.slice(2).trim()
  }
  return
}

/** `name==1 --hash=sha256:…` → `name==1`. */
const withoutOptions = (line: string): string => {
  const at = line.indexOf(' --')
  return at === -1 ? line : line.slice(0, at)
}
