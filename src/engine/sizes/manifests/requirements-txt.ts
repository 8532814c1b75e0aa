import type { Requirement } from '../tables/wheels.ts'
import { readRequirement } from './requirement.ts'
import { isCpuIndex, open, type Wishes } from './wishes.ts'

const deepestInclude = 8

/** A file beside the one that names it, and how to find those beside that. */
export interface Included {
  readonly text: string
  readonly read: (name: string) => Included | undefined
}

/** A requirements file with those it includes by `-r`, each relative to the file that names it. */
export function readRequirements(file: Included, python: string | undefined, depth = 0): Wishes {
  const wanted: Requirement[] = []
  const pins = new Map<string, string | undefined>()
  let isCpuOnly = false
  for (const line of logicalLines(file.text)) {
    const included = optionValue(line, ['-r', '--requirement'])
    const constraints = optionValue(line, ['-c', '--constraint'])
    if (included !== undefined || constraints !== undefined) {
      const inner = depth < deepestInclude ? file.read(included ?? constraints ?? '') : undefined
      const wishes = inner && readRequirements(inner, python, depth + 1)
      if (included !== undefined) wanted.push(...(wishes?.wanted ?? []))
      else for (const { name, version } of wishes?.wanted ?? []) pins.set(name, version)
      for (const [name, version] of wishes?.pins ?? []) pins.set(name, version)
      isCpuOnly ||= wishes?.isCpuOnly === true
    } else if (line.startsWith('-')) {
      isCpuOnly ||= isCpuIndex(line)
    } else {
      const requirement = readRequirement(withoutOptions(line), python)
      if (requirement) wanted.push(requirement)
    }
  }
  return open(wanted, pins, isCpuOnly)
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
