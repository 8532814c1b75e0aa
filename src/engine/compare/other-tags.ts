import { canonicalRepository } from '../facts/images/canonical-repository.ts'
import { imageFacts, slimPlaceOf } from '../facts/images/image-facts.ts'
import { debianReleases, keyOf, ubuntuReleases } from '../facts/images/releases.ts'
import type { ImageRef } from '../facts/model.ts'
import { yearsBetween } from '../sizes/dates.ts'
import type { Tables } from '../sizes/tables/tables.ts'
import { type System, tagOf, type Variant, variantOf } from './variant.ts'

/** A tag that the table of base images has met. */
interface Known {
  readonly variant: Variant
  /** The release it stands on, as far as its tags tell. */
  readonly suite: string | undefined
}

/** Older measurements tell of tags that are no longer built. */
const recentYears = 2.5

/** The tags of the same image that are worth a comparison, the most useful first: variants, releases, versions. */
export function otherTags(image: ImageRef, tables: Tables): readonly string[] {
  const repository = canonicalRepository(image)
  const now = variantOf(repository, image.tag)
  const known = now ? knownTags(repository, now, tables) : []
  if (!now || known.length === 0) return []
  const slim = slimPlaceOf(image)
  const variants = [
    // Where nothing is known of slim tags, they may be anything.
    ...otherSystems(now, known).filter(({ system }) => system !== 'slim' || slim !== undefined),
    ...otherVersions(repository, now, known),
    ...otherSuites(now, known, imageFacts(image).suite),
  ]
  const tags = new Set(variants.map((variant) => tagOf(variant, slim ?? 'after-suite')))
  tags.delete(image.tag ?? 'latest')
  return [...tags]
}

/** Recent tags of the same role, and older ones of the same version. */
function knownTags(repository: string, now: Variant, { baseImages }: Tables): readonly Known[] {
  if (!baseImages) return []
  return baseImages.buildsOf(repository).flatMap(({ row, builds }) => {
    const isRecent = yearsBetween(row.asOf, baseImages.asOf) <= recentYears
    return builds.flatMap(({ tag, suite }): readonly Known[] => {
      const variant = variantOf(repository, tag)
      if (variant?.roleKey !== now.roleKey) return []
      return isRecent || (now.numbers.length > 0 && isOfLine(variant, now)) ? [{ variant, suite }] : []
    })
  })
}

/** `3.11` for `3.11.4`: what its maker goes on repairing. */
const lineOf = ({ numbers }: Variant): readonly number[] => numbers.slice(0, 2)

const isOfLine = (one: Variant, now: Variant): boolean =>
  lineOf(now).every((number, index) => one.numbers[index] === number)

const systems: readonly System[] = ['slim', 'alpine', 'full', 'alpine-slim', 'chiseled']

function otherSystems(now: Variant, known: readonly Known[]): readonly Variant[] {
  return systems.flatMap((system): readonly Variant[] => {
    const met = known.filter(({ variant }) => variant.system === system)
    if (system === now.system || met.length === 0) return []
    if (system !== 'chiseled') return [{ ...now, system }]
    // A chiselled image is only built on one release of Ubuntu.
    const suite = met.find(({ variant }) => isOfLine(variant, now))?.suite
    return suite === undefined ? [] : [{ ...now, system, suite }]
  })
}

/** The same version on other releases of Debian, the two newest. */
function otherSuites(now: Variant, known: readonly Known[], here: string | undefined): readonly Variant[] {
  if (now.system === 'alpine' || now.system === 'alpine-slim') return []
  const number = (suite: string): number => Number(debianReleases[suite])
  return (['slim', now.system] as const).flatMap((system) => {
    const suites = known.flatMap(({ variant, suite }) =>
      suite !== undefined &&
      suite !== here &&
      Object.hasOwn(debianReleases, suite) &&
      variant.system === system &&
      isOfLine(variant, now)
        ? [suite]
        : [],
    )
    return [...new Set(suites)]
      .sort((a, b) => number(b) - number(a))
      .slice(0, 2)
      .map((suite): Variant => ({ ...now, version: shortened(now.version), system, suite }))
  })
}

/** A patch level may be older than the release that it is asked for on. */
const shortened = (version: string): string => version.split('.').slice(0, 2).join('.')

/** The newest version of the same variant, the next one, and the one before. */
function otherVersions(repository: string, now: Variant, known: readonly Known[]): readonly Variant[] {
  const depth = Math.min(2, now.numbers.length)
  if (depth === 0) return []
  const here = now.numbers.slice(0, depth)
  const others = new Map<string, readonly number[]>()
  for (const { variant } of known) {
    const numbers = variant.numbers.slice(0, depth)
    if (variant.system !== now.system || numbers.length < depth || compare(numbers, here) === 0) continue
    others.set(numbers.join('.'), numbers)
  }
  const sorted = [...others.values()].sort(compare)
  const newer = sorted.filter((numbers) => compare(numbers, here) > 0)
  const older = sorted.filter((numbers) => compare(numbers, here) < 0)
  const chosen = new Set([newer.at(-1), newer[0], older.at(-1)].filter((one) => one !== undefined))
  return [...chosen].map((numbers): Variant => {
    const other = { ...now, numbers, version: versionText(repository, numbers, now) }
    // Python 3.14 was never built on bullseye.
    const isBuilt = known.some(({ variant, suite }) => suite === now.suite && isOfLine(variant, other))
    return isBuilt ? other : { ...other, suite: undefined }
  })
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((number, at) => number !== b[at])
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0)
}

/** A distribution's version in the manner of the tag: `13` or `trixie`, `24.04` or `noble`. */
function versionText(repository: string, numbers: readonly number[], { version }: Variant): string {
  const plain = numbers.join('.')
  const isNumber = Number.isFinite(Number.parseInt(version, 10))
  if (repository === 'debian') return isNumber ? plain : (keyOf(debianReleases, plain) ?? plain)
  if (repository !== 'ubuntu') return plain
  const [year, month = 0] = numbers
  const release = `${year}.${String(month).padStart(2, '0')}`
  return isNumber ? release : (keyOf(ubuntuReleases, release) ?? release)
}
