import { product, sum, within } from '../amount.ts'
import { apkFoundation, assumedApkBytes } from './alpine-community.ts'
import { type InstallSize, isMeasuredOn, otherPlatform, type Wanted, type Weight } from './install-size.ts'
import { firstCell, namesIn, numberIn, readTableText } from './table-text.ts'
import type { Tables } from './tables.ts'

export interface AlpinePackage {
  readonly name: string
  readonly bytes: number
  readonly depends: readonly string[]
}

export interface AlpinePackages {
  readonly asOf: string
  readonly release: string
  /** What the index of the main repository weighs in the cache. */
  readonly indexBytes: number
  /** What the alpine image holds. */
  readonly base: ReadonlySet<string>
  readonly packageOf: (name: string) => AlpinePackage | undefined
  /** Packages that come along once all the named ones are present. */
  readonly installIf: readonly { readonly name: string; readonly present: readonly string[] }[]
}

export interface ApkRequest {
  readonly packages: readonly Wanted[]
  /** Packages that the layers below already hold; the alpine image's own by default. */
  readonly installed?: ReadonlySet<string> | undefined
  /** `3.19`; undefined when the text does not tell. */
  readonly release?: string | undefined
  /** `linux/arm64`; the table is of x86_64. */
  readonly platform?: string | undefined
  readonly tables: Tables
}

/** An index states the exact bytes; other releases of Alpine differ by more than that, and old ones by much. */
const errors = { near: 0.1, aRelease: 0.03, most: 0.4 }

function releaseError(asked: string | undefined, own: string): number {
  const distance = Math.abs(minorOf(asked ?? own) - minorOf(own))
  const error = errors.near + errors.aRelease * Math.max(0, distance - 2)
  return Number.isNaN(error) ? errors.near : Math.min(error, errors.most)
}

/** `3.22` → 22; `edge` has none. */
const minorOf = (release: string): number => Number(release.split('.')[1])

/** apk rewrites its database, and keeps scripts and triggers there. Not measured: docs/data.md. */
const databaseBytes = { once: 60_000, perPackage: 2_500 }

export function readAlpinePackages(text: string): AlpinePackages {
  const { head, sections } = readTableText(text)
  const [rows = [], provided = []] = sections
  const lines = new Map(rows.map((line) => [firstCell(line), line]))
  const aliases = new Map(provided.map((line) => [firstCell(line), line.split('\t')[1] ?? '']))
  return {
    asOf: head.measuredOn,
    release: head.text('release') ?? '',
    indexBytes: head.number('indexBytes') ?? 0,
    base: new Set(head.names('base')),
    packageOf(name) {
      const line = lines.get(name) ?? lines.get(aliases.get(name) ?? '')
      if (line === undefined) return undefined
      const [own = '', bytes, depends] = line.split('\t')
      return { name: own, bytes: numberIn(bytes) ?? 0, depends: namesIn(depends) }
    },
    installIf: rows.flatMap((line) => {
      const [name = '', , , present] = line.split('\t')
      return present ? [{ name, present: namesIn(present) }] : []
    }),
  }
}

/** `nodejs=20.1-r0`, `py3-pip@edge` and `curl~8` name a package; `!name` keeps one out. */
const bareName = (name: string): string => name.replace(/[@=<>~].*$/, '')

interface Closure {
  readonly packages: readonly AlpinePackage[]
  readonly unknown: readonly string[]
}

function apkClosure(
  table: AlpinePackages,
  names: readonly string[],
  installed: ReadonlySet<string>,
): Closure {
  const packages = new Map<string, AlpinePackage>()
  const unknown: string[] = []
  const isPresent = (name: string): boolean => installed.has(name) || packages.has(name)
  const add = (root: string): boolean => {
    const wanted = [root]
    let isKnown = true
    for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
      const found = table.packageOf(name)
      if (!found) isKnown &&= name !== root
      if (!found || isPresent(found.name)) continue
      packages.set(found.name, found)
      wanted.push(...found.depends)
    }
    return isKnown
  }
  for (const typed of names) {
    const name = bareName(typed)
    if (!name.startsWith('!') && !installed.has(name) && !add(name)) unknown.push(typed)
  }
  // Each round may make more conditions true; a chain of them is short.
  for (let grows = packages.size > 0; grows; ) {
    const due = table.installIf.filter(({ name, present }) => !isPresent(name) && present.every(isPresent))
    for (const { name } of due) add(name)
    grows = due.some(({ name }) => packages.has(name))
  }
  return { packages: [...packages.values()], unknown }
}

/** What `apk add` adds, its index cache aside. */
export function apkAdd({
  packages,
  installed,
  release,
  platform,
  tables,
}: ApkRequest): InstallSize | undefined {
  const table = tables.alpine
  if (!table) return undefined
  const names = packages.flatMap(({ name }) => {
    const foundation = apkFoundation(bareName(name))
    return table.packageOf(bareName(name)) || foundation === undefined ? [name] : [name, foundation]
  })
  const closure = apkClosure(table, names, installed ?? table.base)
  const added = closure.packages
  const assumed = closure.unknown.filter((name) => assumedApkBytes(bareName(name)) !== undefined)
  const database = within(databaseBytes.once + databaseBytes.perPackage * added.length, 0.5)
  const files = added.map(({ bytes }) => within(bytes, releaseError(release, table.release)))
  const bytes = sum([
    ...files,
    ...(added.length === 0 ? [] : [database]),
    ...assumed.flatMap((name) => assumedApkBytes(bareName(name)) ?? []),
  ])
  return {
    bytes: isMeasuredOn(platform) ? bytes : product(bytes, otherPlatform),
    basis: {
      kind: 'derived',
      table: 'alpine',
      note: [
        `${added.length} packages of Alpine ${table.release}, dependencies included`,
        ...(assumed.length > 0 ? [`${assumed.join(', ')} of its community repository by assumption`] : []),
      ].join('; '),
      asOf: table.asOf,
    },
    packages: [
      ...added.map(({ name, bytes }) => ({ name, bytes })),
      ...assumed.map((name) => ({
        name: bareName(name),
        bytes: assumedApkBytes(bareName(name))?.likely ?? 0,
      })),
    ].sort((a, b) => b.bytes - a.bytes),
    unknown: closure.unknown.filter((name) => !assumed.includes(name)),
  }
}

export interface ApkKept {
  /** By name or by a virtual package, and not deleted since. */
  readonly asked: ReadonlySet<string>
  /** All that was installed, what came along included. */
  readonly added: ReadonlySet<string>
  readonly tables: Tables
}

/** Those of `added` that stay when `apk del` takes what nothing needs any more. */
export function apkKept({ asked, added, tables: { alpine } }: ApkKept): ReadonlySet<string> {
  if (!alpine) return asked
  const names = [...asked].flatMap((name) => [bareName(name), apkFoundation(bareName(name)) ?? []].flat())
  const { packages } = apkClosure(alpine, names, alpine.base)
  return new Set([...asked, ...names, ...packages.map(({ name }) => name).filter((name) => added.has(name))])
}

/** The community index is about four times the main one, which alone was measured: docs/data.md. */
const communityFactor = { low: 3, likely: 4, high: 5 }

/** What `apk add` or `apk update` without `--no-cache` leaves in /var/cache/apk. */
export function apkIndexBytes({ alpine }: Tables): Weight | undefined {
  if (!alpine) return undefined
  const { low, likely, high } = communityFactor
  const main = alpine.indexBytes
  return {
    bytes: { low: main * (1 + low), likely: main * (1 + likely), high: main * (1 + high) },
    basis: {
      kind: 'derived',
      table: 'alpine',
      note: 'the main index as measured, community by ratio',
      asOf: alpine.asOf,
    },
  }
}

/** What the alpine image holds, to which later installs add. */
export const installedInAlpine = ({ alpine }: Tables): ReadonlySet<string> => alpine?.base ?? new Set()
