/** A line that both texts have exactly once, by its index in each. */
export interface Anchor {
  readonly before: number
  readonly after: number
}

/** Lines that occur once in either text and stand in the same order in both: where a long diff can be cut. */
export function anchorsOf(a: readonly string[], b: readonly string[]): readonly Anchor[] {
  const placeInB = uniqueLines(b)
  const shared = [...uniqueLines(a)].flatMap(([text, before]) => {
    const after = placeInB.get(text)
    return after === undefined ? [] : [{ before, after }]
  })
  return longestRising(shared)
}

function uniqueLines(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  const repeated = new Set<string>()
  lines.forEach((text, index) => {
    if (places.has(text)) repeated.add(text)
    else places.set(text, index)
  })
  for (const text of repeated) places.delete(text)
  return places
}

/** Of anchors in the order of `before`, the most that also rise in `after`: cards laid on piles, as in patience. */
function longestRising(anchors: readonly Anchor[]): Anchor[] {
  const tops: Card[] = []
  for (const anchor of anchors) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tops[middle]?.anchor.after ?? 0) < anchor.after) low = middle + 1
      else high = middle
    }
    tops[low] = { anchor, below: tops[low - 1] }
  }
  const rising: Anchor[] = []
  for (let card = tops.at(-1); card; card = card.below) rising.push(card.anchor)
  return rising.reverse()
}

interface Card {
  readonly anchor: Anchor
  readonly below: Card | undefined
}
