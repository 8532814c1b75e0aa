import { canonicalRepository } from '../../facts/images/canonical-repository.ts'
import { imageFacts } from '../../facts/images/image-facts.ts'
import type { ImageRef } from '../../facts/model.ts'
import { type Amount, product, sum, within } from '../amount.ts'
import type { Basis } from '../image-size.ts'
import { aptClosure, isListed, stillNeeded } from './debian-closure.ts'
import type { DebianGraph, DebianPackage } from './debian-graph.ts'
import { type DebianRecipe, debianRecipe } from './debian-images.ts'
import { standInFor } from './debian-stand-in.ts'
import { isUbuntu, nearestSuite } from './debian-suite.ts'
import { foreignPackage } from './foreign-packages.ts'
import { type InstallSize, isMeasuredOn, otherPlatform, type Wanted, type Weight } from './install-size.ts'
import type { Tables } from './tables.ts'

export type { DebianGraph, DebianSuite } from './debian-graph.ts'

export interface AptRequest {
  /** A Debian suite, or an Ubuntu one, which borrows the nearest Debian graph with wider bounds. */
  readonly suite: string
  /** The base never unpacks docs, man pages and locales. */
  readonly slim: boolean
  /** Packages that the layers below already hold: see `installedIn`. */
  readonly installed: ReadonlySet<string>
  readonly packages: readonly Wanted[]
  readonly recommends: boolean
  /** Newer versions are asked for than the suite's own: `-t bookworm-backports`. */
  readonly from?: string | undefined
  /** `linux/arm64`; the tables are of amd64. */
  readonly platform?: string | undefined
  readonly tables: Tables
}

/** Relative errors of a package whose contents were added up, of one that was estimated, of apt's own records. */
const errors = { measured: 0.01, estimated: 0.1, records: 0.05, standIn: 0.5 }

/** A borrowed suite has other versions of everything. */
const borrowed: Amount = { low: 0.75, likely: 1, high: 1.3 }

/** Newer versions bring newer dependencies. */
const backported: Amount = { low: 0.85, likely: 1, high: 1.5 }

/** What apt and dpkg write beside the files: status, logs, ldconfig's cache. Measured; docs/data.md. */
const recordsBytes = { once: 920_000, perPackage: 1_000, withDebconf: 800_000 }

/** What maintainer scripts generate. Measured; docs/data.md. */
const generated: readonly { readonly by: RegExp; readonly bytes: number }[] = [
  { by: /^ca-certificates$/, bytes: 230_000 },
  { by: /^shared-mime-info$/, bytes: 2_650_000 },
  { by: /^ca-certificates-java$/, bytes: 170_000 },
  // It creates a cluster.
  { by: /^postgresql-\d+$/, bytes: 40_300_000 },
  // It builds format files.
  { by: /^texlive-latex-base$/, bytes: 41_800_000 },
]

function graphFor(suite: string, tables: Tables): { graph: DebianGraph; isSame: boolean } | undefined {
  const nearest = nearestSuite(suite)
  const graph = nearest && tables.debian?.get(nearest.suite)
  return graph && { graph, isSame: nearest.isSame }
}

/** What `apt-get install` adds, package lists aside; undefined without a table for the suite. */
export function aptInstall(request: AptRequest): InstallSize | undefined {
  const found = graphFor(request.suite, request.tables)
  if (!found) return undefined
  const { graph, isSame } = found
  const { listed, closure, standIns } = closuresOf(graph, request)
  const added = [...closure.ids].flatMap((id) => graph.packageAt(id) ?? [])
  const asked = new Map([...standIns].map(([name, other]) => [other, name]))
  const hasPython = request.installed.has('python3') || added.some(({ name }) => name === 'python3')
  const bytesOf = (item: DebianPackage): number =>
    item.fullBytes - (request.slim ? item.slimDropBytes : 0) + (hasPython ? item.pycBytes : 0)

  const errorOf = (item: DebianPackage): number => {
    // What only another version was asked for brings may be other packages there.
    if (!listed.ids.has(graph.idOf(item.name) ?? -1)) return errors.standIn
    return item.isMeasured ? errors.measured : errors.estimated
  }
  const files = added.map((item) => within(bytesOf(item), errorOf(item)))
  const records = within(recordsOf(added), errors.records)
  const exact = added.length === 0 ? sum([]) : sum([...files, records])
  const factors = [
    isSame ? undefined : borrowed,
    request.from === undefined ? undefined : backported,
    isMeasuredOn(request.platform) ? undefined : otherPlatform,
  ].filter((factor) => factor !== undefined)
  const basis: Basis = {
    kind: 'derived',
    table: `debian-${graph.suite}`,
    note: [
      `${added.length} packages, ${isSame ? 'dependencies included' : `sized as in Debian ${graph.suite}, the suite nearest to ${request.suite}`}`,
      ...[...standIns].map(([name, other]) => `${name} sized as ${other}`),
      ...(request.from === undefined ? [] : [`${request.from} may bring larger ones`]),
      ...(isMeasuredOn(request.platform) ? [] : ['sizes of linux/amd64']),
    ].join('; '),
    asOf: graph.asOf,
  }
  return {
    bytes: factors.reduce(product, exact),
    basis,
    packages: added
      .map((item) => ({ name: asked.get(item.name) ?? item.name, bytes: bytesOf(item) }))
      .sort((a, b) => b.bytes - a.bytes),
    unknown: closure.unknown,
  }
}

export interface AptKept {
  readonly suite: string
  /** By name, and not removed since. */
  readonly asked: ReadonlySet<string>
  /** All that was installed, what came along included. */
  readonly added: ReadonlySet<string>
  readonly tables: Tables
}

/** Those of `added` that `apt-get autoremove` leaves; undefined without a table for the suite. */
export function aptKept({ suite, asked, added, tables }: AptKept): ReadonlySet<string> | undefined {
  const graph = graphFor(suite, tables)?.graph
  if (!graph) return
  // A stand-in is shown under the name that was asked for; in the graph it has its own.
  const standIns = [...asked].flatMap((name) =>
    isListed(graph, name) ? [] : (standInFor(graph, name) ?? []),
  )
  const kept = stillNeeded(graph, [...asked, ...standIns], new Set([...added, ...standIns]))
  return new Set([...kept, ...asked])
}

/** What is listed, and the same with packages of other versions in the place of those that are not. */
function closuresOf(graph: DebianGraph, { packages, installed, recommends }: AptRequest) {
  const names = packages.map(({ name }) => name)
  const listed = aptClosure(graph, names, installed, recommends)
  const standIns = new Map<string, string>()
  for (const name of listed.unknown) {
    const other = foreignPackage(name) ? undefined : standInFor(graph, name)
    if (other !== undefined) standIns.set(name, other)
  }
  if (standIns.size === 0) return { listed, closure: listed, standIns }
  const replaced = names.map((name) => standIns.get(name) ?? name)
  return { listed, closure: aptClosure(graph, replaced, installed, recommends), standIns }
}

function recordsOf(added: readonly DebianPackage[]): number {
  let bytes = recordsBytes.once + recordsBytes.perPackage * added.length
  if (added.some((item) => item.usesDebconf)) bytes += recordsBytes.withDebconf
  for (const { by, bytes: more } of generated) {
    if (added.some(({ name }) => by.test(name))) bytes += more
  }
  return bytes
}

/** Ubuntu fetches the lists of four components and three pockets. Not measured: docs/data.md. */
const ubuntuLists: Weight = {
  bytes: { low: 25e6, likely: 35e6, high: 50e6 },
  basis: { kind: 'rule-of-thumb', note: 'Ubuntu package lists' },
}

/** What `apt-get update` leaves in /var/lib/apt/lists. */
export function aptListsBytes(suite: string, tables: Tables): Weight | undefined {
  if (isUbuntu(suite)) return ubuntuLists
  const found = graphFor(suite, tables)
  if (!found) return undefined
  const { graph, isSame } = found
  const table = `debian-${graph.suite}`
  if (!isSame) {
    return {
      bytes: product(within(graph.aptListsBytes, 0.02), borrowed),
      basis: { kind: 'derived', table, note: `package lists of Debian ${graph.suite}`, asOf: graph.asOf },
    }
  }
  // Lists of a stable suite grow by security updates only.
  return {
    bytes: within(graph.aptListsBytes, 0.02),
    basis: { kind: 'measured', table, key: 'apt lists', asOf: graph.asOf },
  }
}

export interface InstalledBase {
  readonly suite: string
  readonly slim: boolean
  readonly installed: ReadonlySet<string>
  /** The image's own recipe is known; else only what every image of its distribution holds is listed. */
  readonly isComplete: boolean
}

/** The Debian packages that a base image holds; undefined when it is not Debian-like or its suite is not known. */
export function installedIn(image: ImageRef, tables: Tables): InstalledBase | undefined {
  const { distro, suite, variant } = imageFacts(image)
  if ((distro !== 'debian' && distro !== 'ubuntu') || suite === undefined) return undefined
  const found = graphFor(suite, tables)
  if (!found) return undefined
  const { graph } = found
  const recipe = distro === 'debian' ? recipeOf(image) : undefined
  const installed = new Set(graph.base)
  for (const names of recipe?.installs ?? []) {
    const known = names.filter((name) => graph.idOf(name) !== undefined || graph.providersOf(name).length > 0)
    for (const id of aptClosure(graph, known, installed, false).ids) {
      const item = graph.packageAt(id)
      if (item) installed.add(item.name)
    }
  }
  return {
    suite,
    // Ubuntu's images are minimised the same way.
    slim: recipe?.slim ?? (variant === 'slim' || distro === 'ubuntu'),
    installed,
    isComplete: recipe !== undefined,
  }
}

/** The packages that make an official image of Debian; undefined when nobody here knows them. */
export function recipeOf(image: ImageRef): DebianRecipe | undefined {
  const repository = canonicalRepository(image)
  // Variants that hold other packages: `bookworm-scm`, `8.3-apache`; most images only have `slim`.
  const own = /(?:^|-)(curl|scm|apache)(?:-|$)/.exec(image.tag ?? '')?.[1]
  const variant = imageFacts(image).variant === 'slim' ? `${repository}:slim` : repository
  return (own === undefined ? undefined : debianRecipe(`${repository}:${own}`)) ?? debianRecipe(variant)
}
