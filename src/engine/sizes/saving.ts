import { type Amount, apart, minus, plus, sum, zero } from './amount.ts'
import type { Contributor, ImageSize } from './image-size.ts'

/**
 * `shipped(before) − shipped(after)`. What both have under one name is uncertain in the same way and cancels;
 * what only one has may lie anywhere within its bounds.
 */
export function saving(before: ImageSize, after: ImageSize): Amount {
  const left = shippedParts(before)
  const right = shippedParts(after)
  let common = zero
  const onlyBefore: Amount[] = []
  for (const [key, bytes] of left) {
    const twin = right.get(key)
    if (twin) common = plus(common, minus(bytes, twin))
    else onlyBefore.push(bytes)
    right.delete(key)
  }
  return plus(common, apart(sum(onlyBefore), sum(right.values())))
}

/** Bytes by label of all that the final image holds; equal labels are told apart by their order. */
function shippedParts({ stages }: ImageSize): Map<string, Amount> {
  const parts = new Map<string, Amount>()
  const seen = new Map<string, number>()
  const shipped = stages.filter(({ ships }) => ships)
  // The base of a stage built on another is that stage, whose parts are counted already.
  const root = shipped.slice(0, 1).map(({ baseContributor }) => baseContributor)
  const layers = shipped.flatMap((stage) => stage.layers.flatMap(({ contributors }) => contributors))
  const all: readonly Contributor[] = [...root, ...layers]
  for (const { label, bytes } of all) {
    const count = seen.get(label) ?? 0
    seen.set(label, count + 1)
    parts.set(`${label} ${count}`, bytes)
  }
  return parts
}
