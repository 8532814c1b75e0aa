import { type Amount, sum, times, within } from '../amount.ts'
import { listedVersion } from '../versions.ts'
import type { InstallSize, PackageBytes, Wanted } from './install-size.ts'
import { firstCell, namesIn, numberIn, pairsIn, readTableText } from './table-text.ts'
import type { Tables } from './tables.ts'

export interface NpmPackage {
  readonly name: string
  readonly version: string
  readonly bytes: number
  readonly hasScript: boolean
  /** `name`, or `name@version` where that is not the version of the name's own row. */
  readonly depends: readonly string[]
  readonly otherVersions: ReadonlyMap<string, number>
}

export interface NpmPackages {
  readonly asOf: string
  /** By name, or by `name@version` for an older version with dependencies of its own. */
  readonly packageOf: (name: string) => NpmPackage | undefined
  /** A top-level package with all it pulls in, as one real install left it. */
  readonly treeOf: (name: string) => { readonly bytes: number; readonly packages: number } | undefined
}

export interface NpmRequest {
  readonly dependencies: readonly Wanted[]
  /** They come from a lock file, which names everything, and every copy of it. */
  readonly isClosed?: boolean
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

/** One copy of a package: the table's row and what the version that is meant weighs. */
interface Copy {
  readonly item: NpmPackage
  readonly version: string
  readonly bytes: Amount
}

/** `^1.2.3`, `~1.2.3` and `1` mean the newest that is near; `latest` and `*` the newest of all. */
function copyOf(table: NpmPackages, { name, version: asked = '' }: Wanted): Copy | undefined {
  const own = table.packageOf(name)
  if (!own) return
  const bare = asked.replace(/^[\^~=v]+/, '')
  if (!/^\d/.test(bare)) return { item: own, version: own.version, bytes: within(own.bytes, errors.unstated) }
  const listed = [own.version, ...own.otherVersions.keys()]
  const major = bare.split('.')[0] ?? bare
  const exact = listedVersion(listed, bare)
  const version = listed.includes(exact) ? exact : listedVersion(listed, major)
  const item = table.packageOf(`${name}@${version}`) ?? own
  const bytes = version === own.version ? own.bytes : own.otherVersions.get(version)
  if (bytes === undefined) return { item: own, version: bare, bytes: within(own.bytes, errors.otherVersion) }
  return {
    item,
    version: asked === bare && bare.includes('.') ? bare : version,
    bytes: within(bytes, version === bare ? errors.listed : errors.unstated),
  }
}

/** `@scope/name@1.2.3` taken apart. */
function wantedIn(text: string): Wanted {
  const at = text.indexOf('@', 1)
  return at === -1 ? { name: text } : { name: text.slice(0, at), version: text.slice(at + 1) }
}

interface Tree {
  readonly copies: readonly Copy[]
  readonly unknown: ReadonlySet<string>
}

function lockedTree(table: NpmPackages, locked: readonly Wanted[]): Tree {
  const copies = locked.flatMap((wanted) => copyOf(table, wanted) ?? [])
  const unknown = new Set(locked.map(({ name }) => name).filter((name) => !table.packageOf(name)))
  return { copies, unknown }
}

/** Each package once, and beside it those other versions that something needs. */
function resolvedTree(table: NpmPackages, roots: readonly Wanted[]): Tree {
  const found = new Map<string, Copy>()
  const unknown = new Set<string>()
  // The list grows while it is walked; what was asked for comes first, and is what a bare name means.
  const waiting: Wanted[] = [...roots]
  let at = 0
  for (const wanted of waiting) {
    const isRoot = at++ < roots.length
    const { name, version } = wanted
    const key = isRoot || version === undefined ? name : `${name}@${version}`
    if (found.has(key) || (version !== undefined && found.get(name)?.version === version)) continue
    const copy = copyOf(table, wanted)
    if (!copy) {
      unknown.add(name)
      continue
    }
    found.set(key, copy)
    for (const text of copy.item.depends) waiting.push(wantedIn(text))
  }
  return { copies: [...found.values()], unknown }
}

/** Copies of one package go by one name, that of the first. */
function byName(copies: readonly Copy[]): NpmPackageBytes[] {
  const packages = new Map<string, NpmPackageBytes>()
  for (const { item, version, bytes } of copies) {
    const name = wantedIn(item.name).name
    const before = packages.get(name)
    packages.set(name, {
      name,
      version: before?.version ?? version,
      bytes: bytes.likely + (before?.bytes ?? 0),
      hasScript: item.hasScript || before?.hasScript === true,
    })
  }
  return [...packages.values()].sort((a, b) => b.bytes - a.bytes)
}

/** What `npm install` puts into node_modules. */
export function npmInstall({
  dependencies,
  isClosed = false,
  tables,
}: NpmRequest): NpmInstallSize | undefined {
  const table = tables.npm
  if (!table) return undefined
  const { copies, unknown } = isClosed ? lockedTree(table, dependencies) : resolvedTree(table, dependencies)
  const bytes = sum(copies.map((copy) => copy.bytes))
  return {
    bytes,
    basis: {
      kind: 'derived',
      table: 'npm',
      note: `${copies.length} packages, dependencies included`,
      asOf: table.asOf,
    },
    packages: byName(copies),
    unknown: [...unknown],
    cache: {
      low: times(bytes, tarballShare.low).low,
      likely: times(bytes, tarballShare.likely).likely,
      high: times(bytes, tarballShare.high).high,
    },
  }
}
