/** Bytes, uncompressed as on disk. `low` ≤ `likely` ≤ `high`. */
export interface Amount {
  readonly low: number
  readonly likely: number
  readonly high: number
}

export const zero: Amount = { low: 0, likely: 0, high: 0 }
/** Bounds in any unit of bytes: `between(0, 2, 60, MB)`. */
export const between = (low: number, likely: number, high: number, unit = 1): Amount => ({
  low: low * unit,
  likely: likely * unit,
  high: high * unit,
})
export const kB = 1e3
export const MB = 1e6
export const exactly = (bytes: number): Amount => ({ low: bytes, likely: bytes, high: bytes })

/** `likely` with relative bounds: `within(100, 0.2)` is 80–120. */
export const within = (likely: number, share: number): Amount => ({
  low: likely * (1 - share),
  likely,
  high: likely * (1 + share),
})

export const plus = (a: Amount, b: Amount): Amount => ({
  low: a.low + b.low,
  likely: a.likely + b.likely,
  high: a.high + b.high,
})
export const sum = (amounts: Iterable<Amount>): Amount => {
  let total = zero
  for (const amount of amounts) total = plus(total, amount)
  return total
}

/** How much of their errors the packages of one install share: all are a little older than the newest, or all newer. */
const sharedError = 0.5

/**
 * A sum of amounts that err each for itself, so that errors partly cancel out: half of each deviation adds up end to
 * end, the rest as the root of squares. Of one amount it is that amount. Drawn from the tables: docs/data.md.
 */
export const together = (amounts: Iterable<Amount>): Amount => {
  let total = zero
  let [below, above] = [0, 0]
  for (const amount of amounts) {
    total = plus(total, amount)
    below += (amount.likely - amount.low) ** 2
    above += (amount.high - amount.likely) ** 2
  }
  const deviation = (linear: number, squares: number): number =>
    sharedError * linear + (1 - sharedError) * Math.sqrt(squares)
  return {
    low: total.likely - deviation(total.likely - total.low, below),
    likely: total.likely,
    high: total.likely + deviation(total.high - total.likely, above),
  }
}

/**
 * What is left of `a` when `b`, a part of it, goes: bounds subtract like with like. Sound only where all that is
 * uncertain in `b` is uncertain in the same way in `a`; for two unrelated amounts see `apart`.
 */
export const minus = (a: Amount, b: Amount): Amount => {
  const ends = [a.low - b.low, a.likely - b.likely, a.high - b.high].sort((x, y) => x - y)
  return { low: ends[0] ?? 0, likely: a.likely - b.likely, high: ends[2] ?? 0 }
}

/** `a − b` where nothing that is uncertain in one is shared with the other: the widest honest bounds. */
export const apart = (a: Amount, b: Amount): Amount => ({
  low: a.low - b.high,
  likely: a.likely - b.likely,
  high: a.high - b.low,
})

/** An image never weighs less than nothing, whatever was subtracted. */
export const atLeastNothing = ({ low, likely, high }: Amount): Amount => ({
  low: Math.max(0, low),
  likely: Math.max(0, likely),
  high: Math.max(0, high),
})

export const times = (amount: Amount, factor: number): Amount => ({
  low: amount.low * factor,
  likely: amount.likely * factor,
  high: amount.high * factor,
})

/** End by end: an amount by an uncertain factor. */
export const product = (a: Amount, b: Amount): Amount => ({
  low: a.low * b.low,
  likely: a.likely * b.likely,
  high: a.high * b.high,
})

/** Whole bytes, for reports. */
export const rounded = ({ low, likely, high }: Amount): Amount => ({
  low: Math.round(low),
  likely: Math.round(likely),
  high: Math.round(high),
})
