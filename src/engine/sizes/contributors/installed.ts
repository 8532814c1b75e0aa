import type { Span } from '../../text/span.ts'
import { type Amount, exactly, times, zero } from '../amount.ts'
import type { Material } from '../compression.ts'
import type { Piece } from '../file-system.ts'
import { ownValue } from '../own-value.ts'
import { given, timesThumb } from '../rules-of-thumb.ts'
import { foreignPackage } from '../tables/foreign-packages.ts'
import type { InstallSize, PackageBytes, Weight } from '../tables/install-size.ts'
import { add, type Change, present, type Step } from '../world.ts'

/** Where an install puts its packages, and what they are called there. */
export interface Site {
  /** Names in it are present for later installs. */
  readonly group: string
  readonly at: Span
  readonly material: Material
  readonly pathOf: (name: string) => string
  /** For a package that the table does not list. */
  readonly perUnlisted: Weight
  /** The same where it depends on how many there are. */
  readonly eachUnlisted?: (count: number) => Weight
  /** For so many of them, where a lock file names each and all. */
  readonly manyUnlisted?: (count: number) => Weight
  /** Named by the user: these stand alone, however small. */
  readonly named?: readonly string[]
  /** A newer version replaces what is already there. */
  readonly replaces?: boolean
}

// The heaviest stand alone; a long tail of small ones would drown them.
const mostNamed = 24
const leastShare = 0.01
const leastBytes = 100_000

/** The changes of an install: a piece for each heavy package, one for all light ones, one for unlisted ones. */
export function* installedPieces<Item extends PackageBytes>(
  size: InstallSize<Item>,
  site: Site,
  step: Step,
): Generator<Change, { readonly freshShare: number }> {
  const isFresh = freshness(site, step)
  const fresh = size.packages.filter(({ name }) => isFresh(name))
  const unlisted = size.unknown.filter(isFresh)
  const total = weigh(size.packages)
  // What an install writes beside its packages is shared out among them.
  const share = (bytes: number): Amount => (total > 0 ? times(size.bytes, bytes / total) : zero)
  const asked = new Set(site.named)
  const heavy = (item: Item): boolean =>
    asked.has(item.name) || item.bytes > Math.max(total * leastShare, leastBytes)
  const named = fresh.filter(heavy).slice(0, mostNamed)
  const alone = new Set(named)
  const small = fresh.filter((item) => !alone.has(item))
  // One small package needs no collective name.
  if (small.length === 1) named.push(...small.splice(0))

  for (const item of named)
    yield add(
      assumed(step, item.name, {
        ...common(site),
        path: site.pathOf(item.name),
        key: `${site.group}:${item.name}`,
        label: labelOf(item),
        bytes: share(item.bytes),
        basis: size.basis,
      }),
    )
  if (small.length > 0)
    yield add({
      ...common(site),
      path: site.pathOf('(smaller packages)'),
      label: `${small.length} smaller packages`,
      bytes: share(weigh(small)),
      basis: size.basis,
      parts:
        site.material === 'system'
          ? () => new Map(small.map(({ name, bytes }) => [`${site.group}:${name}`, bytes]))
          : undefined,
    })
  yield* unlistedPieces(unlisted, site, step)
  yield { kind: 'present', group: site.group, names: [...fresh.map(({ name }) => name), ...unlisted] }
  return { freshShare: total > 0 ? weigh(fresh) / total : 0 }
}

function weigh(items: readonly PackageBytes[]): number {
  let total = 0
  for (const { bytes } of items) total += bytes
  return total
}

/** Packages of which no table tells. */
export function* unlistedPieces(names: readonly string[], site: Site, step: Step): Iterable<Change> {
  const fresh = names.filter(freshness(site, step))
  const { assumptions } = step.input
  const isToldOf = (name: string): boolean => assumptions[name] !== undefined || !!foreignPackage(name)
  const each = site.eachUnlisted?.(fresh.length) ?? site.perUnlisted
  const alone = site.manyUnlisted ? fresh.filter(isToldOf) : fresh.slice(0, mostNamed)
  for (const name of alone)
    yield add(
      assumed(step, name, {
        ...common(site),
        path: site.pathOf(name),
        key: `${site.group}:${name}`,
        label: name,
        ...(foreignPackage(name) ?? each),
      }),
    )
  const more = fresh.length - alone.length
  if (more > 0)
    yield add({
      ...common(site),
      path: site.pathOf('(other packages)'),
      label: `${more} other packages`,
      ...(site.manyUnlisted?.(more) ?? timesThumb(each, more)),
    })
}

/** Not there yet, or there in the base image's version and now replaced. */
function freshness({ group, replaces, named = [] }: Site, { world }: Step): (name: string) => boolean {
  const before = present(world, group)
  const asked = new Set(replaces ? named : [])
  return (name) => !before.has(name) || (asked.has(name) && !world.files.has(`${group}:${name}`))
}

const common = ({ at, material }: Site): { readonly at: Span; readonly material: Material } => ({
  at,
  material,
})

function labelOf(item: PackageBytes): string {
  const version = 'version' in item && typeof item.version === 'string' ? ` ${item.version}` : ''
  const making = 'isCompiled' in item && item.isCompiled === true ? ', compiled' : ''
  return item.name + version + making
}

/** The user's own number wins. */
export function assumed(step: Step, name: string, piece: Piece): Piece {
  const bytes = ownValue(step.input.assumptions, name)
  return bytes === undefined
    ? piece
    : { ...piece, bytes: exactly(bytes), basis: given(`your number for ${name}`) }
}
