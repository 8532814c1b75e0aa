import { absolute } from '../../path.ts'
import { type Indented, listAt, partAt, readIndented } from './indented.ts'
import { type LockedPackage, wishesIn } from './lock-graph.ts'
import { fitsPlatform } from './platform.ts'
import type { NodeChoice, NodeWishes } from './wishes.ts'
import { chosenFolders } from './workspaces.ts'

/**
 * pnpm-lock.yaml, versions 5 to 9. A package is keyed `/name/1.2.3_peers`, later `/name@1.2.3(peers)`, then without
 * the slash; what it needs moved from `packages` to `snapshots`.
 */
export function readPnpmLock(text: string, choice: NodeChoice): NodeWishes | undefined {
  const lock = readIndented(text)
  const importers = lock.parts.get('importers')?.parts ?? new Map([['.', lock]])
  const packages = partAt(lock, 'packages')
  const needsOfAll = lock.parts.get('snapshots') ?? packages
  // A lock file of nothing but workspaces has no packages, one of something else has no importers either.
  if (packages.parts.size === 0 && !lock.parts.has('importers')) return

  const keyOf = (name: string, version: string, folder: string): string => {
    if (version.startsWith('link:')) return `link:${absolute(version.slice(5), `/${folder}`).slice(1)}`
    const keys = [`${name}@${version}`, version, `/${name}@${version}`, `/${name}/${version}`]
    return keys.find((key) => isKnown(key)) ?? ''
  }
  const isKnown = (key: string): boolean =>
    needsOfAll.parts.has(key) || needsOfAll.texts.has(key) || packages.parts.has(key)
  const needsIn = (part: Indented, names: readonly string[], folder = ''): string[] =>
    names.flatMap((name) => [...versionsIn(partAt(part, name))].map(([one, at]) => keyOf(one, at, folder)))

  const packageAt = (key: string): LockedPackage | undefined => {
    if (key.startsWith('link:')) {
      const folder = key.slice(5)
      const importer = importers.get(folder === '' ? '.' : folder)
      return importer && { ...local, needs: needsIn(importer, mainParts, folder) }
    }
    if (!isKnown(key)) return
    const about = packages.parts.get(withoutPeers(key)) ?? partAt(packages, key)
    return {
      ...nameAndVersion(key),
      needs: needsIn(partAt(needsOfAll, key), mainParts),
      fits: fitsPlatform(
        { os: listAt(about, 'os'), cpu: listAt(about, 'cpu'), libc: listAt(about, 'libc') },
        choice.platform,
      ),
    }
  }
  const folders = chosenFolders([...importers.keys()], choice)
  const ofImporters = (names: readonly string[]): string[] =>
    folders.flatMap((folder) => needsIn(importers.get(folder) ?? lock, names, folder))
  return wishesIn({ packageAt, main: ofImporters(mainParts), dev: ofImporters(['devDependencies']) })
}

const mainParts = ['dependencies', 'optionalDependencies']
const local = { name: '', version: undefined, isLocal: true, fits: true }

/** `express: 4.18.2`, since version 6 of an importer `express: { specifier, version }`. */
function* versionsIn({ texts, parts }: Indented): Iterable<[string, string]> {
  yield* texts
  for (const [name, { texts: about }] of parts) yield [name, about.get('version') ?? '']
}

const withoutPeers = (key: string): string => key.split('(')[0] ?? key

function nameAndVersion(key: string): { readonly name: string; readonly version: string } {
  const path = withoutPeers(key).replace(/^\//, '')
  const slash = path.lastIndexOf('/')
  const last = path.slice(slash + 1)
  // `name/1.2.3_peer@4` of version 5: a version stands alone, and its peers may hold an @.
  if (/^\d+\.\d+\.\d/.test(last)) return { name: path.slice(0, slash), version: last.split('_')[0] ?? '' }
  const at = path.lastIndexOf('@')
  return { name: path.slice(0, at), version: path.slice(at + 1) }
}
