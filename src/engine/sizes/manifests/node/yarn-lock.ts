import type { NodePlatform } from '../../tables/npm-platform.ts'
import { type Table, tableAt, textOf } from '../data.ts'
import { type Indented, partAt, readIndented } from './indented.ts'
import { type LockedPackage, wishesIn } from './lock-graph.ts'
import { mainNames } from './package-json.ts'
import { fitsByName, takes } from './platform.ts'
import type { NodeChoice, NodeWishes } from './wishes.ts'
import { chosenManifests } from './workspaces.ts'

/** Yarn 2 and later, which go by another lock file and other flags than Yarn 1. */
export const isBerryLock = (text: string): boolean => text.includes('__metadata:')

/**
 * yarn.lock of either kind. It does not tell what is for development, nor does that of Yarn 1 name the project's
 * own packages: package.json does. Without it all is counted.
 */
export function readYarnLock(text: string, choice: NodeChoice): NodeWishes | undefined {
  const entries = [...readIndented(text).parts].filter(([key]) => key !== '__metadata')
  if (entries.length === 0) return
  const packages = new Map<string, LockedPackage>()
  const anyOf = new Map<string, string>()
  for (const [key, entry] of entries) {
    const found = lockedIn(key, entry, choice.platform)
    for (const descriptor of descriptorsIn(key)) {
      packages.set(descriptor, found)
      anyOf.set(nameIn(descriptor), descriptor)
    }
  }
  const packageAt = (descriptor: string): LockedPackage | undefined =>
    packages.get(descriptor) ??
    packages.get(withProtocol(descriptor)) ??
    // `resolutions` of package.json lead elsewhere than the text of the dependency.
    packages.get(anyOf.get(nameIn(descriptor)) ?? '')
  const tables = chosenManifests(choice)
  if (tables.length === 0) return wishesIn({ packageAt, main: [...packages.keys()], dev: [] })
  return wishesIn({
    packageAt: (descriptor) => ofProject(descriptor, choice) ?? packageAt(descriptor),
    main: tables.flatMap((table) => descriptors(mainNames(table))),
    dev: tables.flatMap((table) => descriptors(tableAt(table, 'devDependencies'))),
  })
}

const descriptors = (names: Table): string[] =>
  Object.entries(names).map(([name, range]) => `${name}@${textOf(range) ?? ''}`)

/** A workspace that another one needs. */
function ofProject(descriptor: string, { manifests }: NodeChoice): LockedPackage | undefined {
  const name = nameIn(descriptor)
  for (const table of manifests.values())
    if (table.name === name)
      return { name, version: undefined, needs: descriptors(mainNames(table)), isLocal: true, fits: true }
  return
}

/** `a@^1, a@~1.2`, each in quotes or all in one. */
const descriptorsIn = (key: string): string[] => key.split(', ').map((one) => one.replace(/^"|"$/g, ''))

const nameIn = (descriptor: string): string => descriptor.slice(0, nameEnd(descriptor))
const nameEnd = (descriptor: string): number => {
  const at = descriptor.indexOf('@', 1)
  return at === -1 ? descriptor.length : at
}

/** Yarn 2 and 3 write `^1` for a dependency whose key says `npm:^1`. */
const withProtocol = (descriptor: string): string =>
  `${nameIn(descriptor)}@npm:${descriptor.slice(nameEnd(descriptor) + 1)}`

function lockedIn(key: string, entry: Indented, platform: NodePlatform): LockedPackage {
  const [descriptor = ''] = descriptorsIn(key)
  const resolution = entry.texts.get('resolution')
  const version = entry.texts.get('version')
  const conditions = entry.texts.get('conditions')
  const optional = partAt(entry, 'optionalDependencies').texts
  return {
    name: resolution === undefined ? (aliased(descriptor) ?? nameIn(descriptor)) : nameIn(resolution),
    version,
    needs: [
      ...needsIn(partAt(entry, 'dependencies').texts),
      ...needsIn(optional).filter((need) => fitsByName(nameIn(need), platform)),
    ],
    isLocal: resolution?.includes('@workspace:') ?? false,
    fits: conditions === undefined || meets(conditions, platform),
  }
}

const needsIn = (texts: ReadonlyMap<string, string>): string[] =>
  [...texts].map(([name, range]) => `${name}@${range}`)

/** `short@npm:long@^1` is the package long. */
function aliased(descriptor: string): string | undefined {
  const range = descriptor.slice(nameEnd(descriptor) + 1)
  return range.startsWith('npm:') && range.includes('@', 5) ? nameIn(range.slice(4)) : undefined
}

/** `os=linux & cpu=x64 & libc=glibc`, an alternative in brackets. */
const meets = (conditions: string, { cpu, libc }: NodePlatform): boolean =>
  conditions.split('&').every((condition) => {
    const choices = condition.split('|').map((one) => one.replace(/[()\s]/g, '').split('='))
    const ours = { os: 'linux', cpu, libc }
    return choices.some(
      ([what = '', value = '']) => !isOne(what) || (what in ours && takes([value], ours[what])),
    )
  })

const isOne = (what: string): what is 'os' | 'cpu' | 'libc' =>
  what === 'os' || what === 'cpu' || what === 'libc'
