import { type Amount, between, plus, product, times, together, within, zero } from '../amount.ts'
import { compareVersions, listedVersion, releasesBetween } from '../versions.ts'
import type { InstallSize, PackageBytes, Wanted } from './install-size.ts'
import { likeOf, type NodePlatform, nameFor, weighedOn } from './npm-platform.ts'
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
  /** What it is installed on; a lock file has chosen by that already. */
  readonly platform?: NodePlatform
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

const listedError = 0.03
/** The newest, of a package that was weighed because it was asked for; a range of one that is listed. */
const rangeError = 0.15
/**
 * The newest with all it needs, of a package that was weighed because another needs it: one in five is a major version ahead
 * of that. As much as the inner half of such steps in the table itself: scripts/measure/npm-spread.mjs.
 */
const dependencyOnly = between(0.81, 1, 1.66)

/** What a version that was not weighed is to the one that was, by how many major versions it is older or newer. */
const older = [between(0.57, 0.97, 1.05), between(0.56, 1, 1.57), between(0.39, 0.93, 1.69)]
const newer = [between(0.95, 1, 1.76), between(0.64, 1, 1.91), between(0.59, 1, 2.54)]
const farOlder = between(0.24, 0.78, 1.77)
const farNewer = between(0.57, 1.2, 4.2)

function otherVersion(bytes: number, weighed: string, meant: string): Amount {
  const steps = releasesBetween(weighed, meant)
  const ratio =
    steps > 0 || (steps === 0 && compareVersions(meant, weighed) > 0)
      ? (newer[steps] ?? farNewer)
      : (older[-steps] ?? farOlder)
  return times(ratio, bytes)
}

/** A tarball's share of its unpacked bytes. Not measured: docs/data.md. */
const tarballShare: Amount = { low: 0.15, likely: 0.25, high: 0.4 }

/** What node_modules/.package-lock.json says of a package: 0.9 MB of 1,788. */
const ownEntry = between(250, 480, 700)

/** One copy of a package: the table's row and what the version that is meant weighs. */
interface Copy {
  readonly item: NpmPackage
  readonly version: string
  readonly bytes: Amount
}

/** The table's row, or that of the same program for the machine that it was weighed on. */
function copyOf(table: NpmPackages, wanted: Wanted): Copy | undefined {
  const own = weighedCopy(table, wanted)
  const like = own ? undefined : likeOf(wanted.name)
  for (const name of like?.names ?? []) {
    const copy = weighedCopy(table, { ...wanted, name })
    if (copy && like)
      return { ...copy, item: { ...copy.item, name: wanted.name }, bytes: product(copy.bytes, like.share) }
  }
  return own
}

/** `^1.2.3`, `~1.2.3` and `1` mean the newest that is near; `latest` and `*` the newest of all. */
function weighedCopy(table: NpmPackages, { name, version: asked = '' }: Wanted): Copy | undefined {
  const own = table.packageOf(name)
  if (!own) return
  const bare = asked.replace(/^[\^~=v]+/, '')
  if (!/^\d/.test(bare))
    return { item: own, version: own.version, bytes: nearNewest(own, own.version, own.bytes) }
  const listed = [own.version, ...own.otherVersions.keys()]
  const major = bare.split('.')[0] ?? bare
  const exact = listedVersion(listed, bare)
  const version = listed.includes(exact) ? exact : listedVersion(listed, major)
  const item = table.packageOf(`${name}@${version}`) ?? own
  const bytes = version === own.version ? own.bytes : own.otherVersions.get(version)
  if (bytes === undefined)
    return { item: own, version: bare, bytes: otherVersion(own.bytes, own.version, bare) }
  const isPinned = asked === bare && bare.includes('.')
  if (isPinned && version !== bare && exact !== version)
    return { item, version: bare, bytes: otherVersion(bytes, version, bare) }
  return {
    item,
    version: isPinned ? bare : version,
    bytes: version === bare && isPinned ? within(bytes, listedError) : nearNewest(own, version, bytes),
  }
}

/** `7.29.14` and `7.29.15`. */
const isPatch = (one: string, other: string): boolean =>
  one.split('.').slice(0, 2).join('.') === other.split('.').slice(0, 2).join('.')

/** What a range means now or will soon: it may weigh what any listed version of that major weighs. */
function nearNewest(own: NpmPackage, version: string, bytes: number): Amount {
  const { low, high } = within(bytes, rangeError)
  const listed = [[own.version, own.bytes] as const, ...own.otherVersions]
  const near = listed.flatMap(([other, size]) => (releasesBetween(version, other) === 0 ? [size] : []))
  return { low: Math.min(low, ...near), likely: bytes, high: Math.max(high, ...near) }
}

/** How much more or less all that a package brings may be where it is asked for as the newest, and was weighed as what another needs. */
function ahead(table: NpmPackages, { name, version }: Wanted, found: ReadonlyMap<string, Copy>): Amount {
  if ((version !== undefined && /\d/.test(version)) || table.treeOf(name)) return zero
  const seen = new Set([name])
  let bytes = 0
  for (const one of seen) {
    const copy = found.get(one) ?? found.get(wantedIn(one).name)
    bytes += copy?.bytes.likely ?? 0
    for (const needed of copy?.item.depends ?? []) seen.add(needed)
  }
  const { low, high } = dependencyOnly
  return { low: bytes * (low - 1), likely: 0, high: bytes * (high - 1) }
}

/** `@scope/name@1.2.3` taken apart. */
function wantedIn(text: string): Wanted {
  const at = text.indexOf('@', 1)
  return at === -1 ? { name: text } : { name: text.slice(0, at), version: text.slice(at + 1) }
}

interface Tree {
  readonly copies: readonly Copy[]
  readonly unknown: ReadonlySet<string>
  /** Second copies of a package, of which nearly always one serves, and what newer versions may bring. */
  readonly perhaps: readonly Amount[]
}

function lockedTree(table: NpmPackages, locked: readonly Wanted[]): Tree {
  const copies: Copy[] = []
  const unknown = new Set<string>()
  for (const wanted of locked) {
    const copy = copyOf(table, wanted)
    if (copy) copies.push(copy)
    else unknown.add(wanted.name)
  }
  return { copies, unknown, perhaps: [] }
}

/**
 * Each package once, and beside it those other versions that something needs. Rows name the very version that one install
 * brought: what another install brought a fix later takes the same one.
 */
function resolvedTree(table: NpmPackages, roots: readonly Wanted[], platform: NodePlatform): Tree {
  const found = new Map<string, Copy>()
  const unknown = new Set<string>()
  const perhaps: Amount[] = []
  const majors = new Map<string, readonly string[]>()
  // The list grows while it is walked; what was asked for comes first, and is what a bare name means.
  const waiting: Wanted[] = [...roots]
  let at = 0
  for (const wanted of waiting) {
    const isRoot = at++ < roots.length
    const { name, version } = wanted
    const key = isRoot || version === undefined ? name : `${name}@${version}`
    if (found.has(key) || (version !== undefined && found.get(name)?.version === version)) continue
    const others = majors.get(name) ?? []
    if (!isRoot && version !== undefined && others.some((other) => isPatch(other, version))) {
      const bytes = copyOf(table, wanted)?.bytes
      if (bytes) perhaps.push({ ...zero, high: bytes.likely })
      continue
    }
    const copy = copyOf(table, wanted)
    if (!copy) {
      unknown.add(name)
      continue
    }
    found.set(key, copy)
    majors.set(name, [...others, copy.version])
    for (const text of copy.item.depends) {
      const needed = wantedIn(text)
      waiting.push({ ...needed, name: nameFor(platform, needed.name) })
    }
  }
  return {
    copies: [...found.values()],
    unknown,
    perhaps: [...perhaps, ...roots.map((root) => ahead(table, root, found))],
  }
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
  platform = weighedOn,
  tables,
}: NpmRequest): NpmInstallSize | undefined {
  const table = tables.npm
  if (!table) return undefined
  const { copies, unknown, perhaps } = isClosed
    ? lockedTree(table, dependencies)
    : resolvedTree(table, dependencies, platform)
  const bytes = plus(
    together([...copies.map((copy) => copy.bytes), ...perhaps]),
    times(ownEntry, copies.length),
  )
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
