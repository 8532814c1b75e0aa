import type { ImageRef } from '../model.ts'
import { canonicalRepository } from './canonical-repository.ts'
import { endOfLife } from './end-of-life.ts'
import { type Product, products } from './end-of-life-dates.ts'
import { parseImageTag } from './image-tag.ts'
import { debianReleases, keyOf, ubuntuReleases } from './releases.ts'

/** Official images whose tags begin with a release, each to be had in every flavour. */
const byRelease: Readonly<Record<string, Product>> = {
  alpine: products.alpine,
  debian: products.debian,
  node: products.node,
  php: products.php,
  python: products.python,
  ruby: products.ruby,
  ubuntu: products.ubuntu,
}

/** Parts of a tag that say nothing of a release. */
const flavours = new Set(['alpine', 'apache', 'cli', 'fpm', 'jdk', 'jre', 'slim', 'zts'])

const productOf = (image: ImageRef): Product | undefined => {
  const repository = canonicalRepository(image)
  return Object.hasOwn(byRelease, repository) ? byRelease[repository] : undefined
}

/**
 * The tag of the nearest release that still gets fixes, in the same flavour; undefined where there is none to be
 * sure of. Databases are left out, for they cannot read what an older one has written.
 */
export function supportedTag(image: ImageRef, today: string): string | undefined {
  const { tag, digest } = image
  if (tag === undefined || digest !== undefined) return undefined
  if (!productOf(image) && canonicalRepository(image) !== 'eclipse-temurin') return undefined
  const parts = tag.split('-').map((part, index) => {
    if (flavours.has(part)) return part
    if (index > 0 && parseImageTag(part).suite === undefined) return undefined
    const ended = endOfLife({ ...image, tag: part })
    return ended !== undefined && ended < today ? successor(part, image, today) : part
  })
  const known = parts.filter((part) => part !== undefined)
  const next = known.join('-')
  const end = endOfLife({ ...image, tag: next })
  const isBetter = next !== tag && known.length === parts.length && (end === undefined || end >= today)
  return isBetter ? next : undefined
}

/** The tag of the newest release that gets fixes for a while, for those who named none. */
export function newestTag(image: ImageRef, today: string): string | undefined {
  const product = productOf(image)
  return product && lasting(product, today).at(-1)
}

/** What stands in a tag instead of a release that has ended: `buster`, `alpine3.12`, `3.8.10`. */
function successor(part: string, image: ImageRef, today: string): string | undefined {
  for (const [names, product] of named) {
    if (!Object.hasOwn(names, part)) continue
    const next = nearest(product, names[part] ?? '', today)
    return next && keyOf(names, next)
  }
  if (part.startsWith('alpine')) return 'alpine'
  const product = productOf(image)
  return product && nearest(product, part, today)
}

const named = [
  [debianReleases, products.debian],
  [ubuntuReleases, products.ubuntu],
] as const

/** Never across a first number that means another language: Python 2. */
function nearest(product: Product, version: string, today: string): string | undefined {
  if (product === products.python && version.startsWith('2')) return undefined
  return lasting(product, today).find((one) => compare(one, version) > 0)
}

/** Releases that get fixes for half a year or more, oldest first. */
function lasting({ ends }: Product, today: string): string[] {
  const limit = halfYearAfter(today)
  return Object.entries(ends)
    .filter(([, end]) => end >= limit)
    .map(([version]) => version)
    .sort(compare)
}

function halfYearAfter(date: string): string {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const isSecondHalf = month > 6
  const later = `${isSecondHalf ? month - 6 : month + 6}`.padStart(2, '0')
  return `${isSecondHalf ? year + 1 : year}-${later}${date.slice(7)}`
}

function compare(a: string, b: string): number {
  const left = a.split('.').map(Number)
  const right = b.split('.').map(Number)
  for (const [index, number] of left.entries()) {
    const difference = number - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
