import { type Amount, apart, minus, plus, sum, zero } from './amount.ts'
import type { Contributor, ImageSize } from './image-size.ts'

/**
 * `shipped(before) − shipped(after)`. What both have under one name is uncertain in the same way and cancels;
 * what only one has may lie anywhere within its bounds.
 */
export function saving(before: ImageSize, after: ImageSize): Amount {
  const right = byLabel(shippedParts(after))
  let common = zero
  const onlyBefore: Amount[] = []
  for (const [label, amounts] of byLabel(shippedParts(before))) {
    const twins = right.get(label) ?? []
    right.delete(label)
    const [changedBefore, changedAfter] = withoutEquals(amounts, twins)
    for (const [index, bytes] of changedBefore.entries()) {
      const twin = changedAfter[index]
      if (twin) common = plus(common, minus(bytes, twin))
      else onlyBefore.push(bytes)
    }
    right.set(label, changedAfter.slice(changedBefore.length))
  }
  return plus(common, apart(sum(onlyBefore), sum([...right.values()].flat())))
}

/** What stayed as it was goes first, lest the one pip cache that is left be taken for the one that went. */
function withoutEquals(before: readonly Amount[], after: readonly Amount[]): readonly [Amount[], Amount[]] {
  const left = new Map<string, Amount[]>()
  for (const bytes of after) {
    const alike = left.get(keyOf(bytes))
    if (alike) alike.push(bytes)
    else left.set(keyOf(bytes), [bytes])
  }
  const changed = before.filter((bytes) => left.get(keyOf(bytes))?.pop() === undefined)
  return [changed, [...left.values()].flat()]
}

const keyOf = ({ low, likely, high }: Amount): string => `${low} ${likely} ${high}`

/** The light packages of an install are told as one: fewer of them are still the same ones. */
const countOfTail = /^\d+ (?=(?:smaller|other) packages$)/

const byLabel = (parts: readonly Contributor[]): Map<string, Amount[]> => {
  const amounts = new Map<string, Amount[]>()
  for (const { label: text, bytes } of parts) {
    const label = text.replace(countOfTail, '')
    const known = amounts.get(label)
    if (known) known.push(bytes)
    else amounts.set(label, [bytes])
  }
  return amounts
}

/** All that the final image holds. */
function shippedParts({ stages }: ImageSize): readonly Contributor[] {
  const shipped = stages.filter(({ ships }) => ships)
  // The base of a stage built on another is that stage, whose parts are counted already.
  const root = shipped.slice(0, 1).map(({ baseContributor }) => baseContributor)
  return [...root, ...shipped.flatMap(({ layers }) => layers.flatMap(({ contributors }) => contributors))]
}
