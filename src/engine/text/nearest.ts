/**
 * The one candidate that was most likely meant: the fewest letters added, dropped, changed or swapped with their
 * neighbour, at most `limit` of them; undefined when none is that near, or two are equally near.
 */
export function nearest<T extends string>(
  written: string,
  candidates: Iterable<T>,
  limit: number,
): T | undefined {
  let best: T | undefined
  let least = limit + 1
  let isShared = false
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) > limit) continue
    const distance = distanceOf(written, candidate)
    isShared = distance < least ? false : isShared || (distance === least && candidate !== best)
    if (distance < least) best = candidate
    least = Math.min(least, distance)
  }
  return isShared ? undefined : best
}

function distanceOf(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + same,
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1)
      }
      row.push(least)
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? Number.POSITIVE_INFINITY
}
