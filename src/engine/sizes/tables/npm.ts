import { type Amount, sum, times, within } from '../amount.ts'
import type { InstallSize, PackageBytes, Wanted } from './install-size.ts'
import { firstCell, namesIn, numberIn, pairsIn, readTableText } from './table-text.ts'
import type { Tables } from './tables.ts'

export interface NpmPackage {
  readonly name: string
  readonly version: string
  readonly bytes: number
  readonly hasScript: boolean
  readonly depends: readonly string[]
  readonly otherVersions: ReadonlyMap<string, number>
}

export interface NpmPackages {
  readonly asOf: string
  readonly packageOf: (name: string) => NpmPackage | undefined
  /** A top-level package with all it pulls in, as one real install left it. */
  readonly treeOf: (name: string) => { readonly bytes: number; readonly packages: number } | undefined
}

export interface NpmRequest {
  readonly dependencies: readonly Wanted[]
  readonly tables: Tables
}

export interface NpmPackageBytes extends PackageBytes {
  readonly version: string
  /** Runs a script when installed, which may download or compile more. */
  readonly hasScript: boolean
}

export interface NpmInstallSize extends InstallSize<NpmPackageBytes> {
  /** What npm's cache (`~/.npm`) keeps: the downloads. */
  readonly cache: Amount
}

export function readNpmPackages(text: string): NpmPackages {
  const { head, sections } = readTableText(text)
  const [rows = [], trees = []] = sections
  const lines = new Map(rows.map((line) => [firstCell(line), line]))
  const totals = new Map(trees.map((line) => [firstCell(line), line]))
  return {
    asOf: head.measuredOn,
    packageOf(name) {
      const line = lines.get(name)
      if (line === undefined) return undefined
      const [own = '', version = '', bytes, , flags, depends, others] = line.split('\t')
      return {
        name: own,
        version,
        bytes: numberIn(bytes) ?? 0,
        hasScript: flags === 's',
        depends: namesIn(depends),
        otherVersions: new Map([...pairsIn(others)].map(([other, size]) => [other, Number(size)])),
      }
    },
    treeOf(name) {
      const [, bytes, packages] = totals.get(name)?.split('\t') ?? []
      return bytes === undefined ? undefined : { bytes: Number(bytes), packages: Number(packages) }
    },
  }
}

/** The table's own version, the asked one where listed, and any other. */
const errors = { listed: 0.03, unstated: 0.1, otherVersion: 0.35 }

/** A tarball's share of its unpacked bytes. Not measured: docs/data.md. */
const tarballShare: Amount = { low: 0.15, likely: 0.25, high: 0.4 }

/** `^1.2.3` and `~1.2.3` name a version's neighbourhood. */
const bareVersion = (range: string): string => range.replace(/^[\^~=v]+/, '')

function bytesOf(item: NpmPackage, asked: string | undefined): Amount {
  const version = bareVersion(asked ?? '')
  // `latest` and `*` state none.
  if (!/^\d/.test(version)) return within(item.bytes, errors.unstated)
  if (version === item.version) return within(item.bytes, errors.listed)
  const other = item.otherVersions.get(version)
  if (other !== undefined) return within(other, errors.listed)
  const isSameMajor = version.split('.')[0] === item.version.split('.')[0]
  return within(item.bytes, isSameMajor ? errors.unstated : errors.otherVersion)
}

/** What `npm install` puts into node_modules. */
export function npmInstall({ dependencies, tables }: NpmRequest): NpmInstallSize | undefined {
  const table = tables.npm
  if (!table) return undefined
  const found = new Map<string, { readonly item: NpmPackage; readonly bytes: Amount }>()
  const unknown = new Set<string>()
  const waiting: Wanted[] = [...dependencies]
  // The list grows while it is walked.
  for (const next of waiting) {
    if (found.has(next.name)) continue
    const item = table.packageOf(next.name)
    if (!item) {
      unknown.add(next.name)
      continue
    }
    found.set(item.name, { item, bytes: bytesOf(item, next.version) })
    for (const name of item.depends) waiting.push({ name })
  }
  const items = [...found.values()]
  const bytes = sum(items.map((entry) => entry.bytes))
  return {
    bytes,
    basis: {
      kind: 'derived',
      table: 'npm',
      note: `${items.length} packages, dependencies included`,
      asOf: table.asOf,
    },
    packages: items
      .map(({ item, bytes: { likely } }) => ({
        name: item.name,
        version: item.version,
        bytes: likely,
        hasScript: item.hasScript,
      }))
      .sort((a, b) => b.bytes - a.bytes),
    unknown: [...unknown],
    cache: {
      low: times(bytes, tarballShare.low).low,
      likely: times(bytes, tarballShare.likely).likely,
      high: times(bytes, tarballShare.high).high,
    },
  }
}
