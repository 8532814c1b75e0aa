import { type Amount, between, kB, times } from '../amount.ts'
import type { Weight } from '../tables/install-size.ts'

interface Many {
  readonly count: number
  /** Of one package among that many. */
  readonly each: Amount
}

/**
 * What so many packages of npm weigh together: the middle, and the bounds that hold nine of ten draws from the
 * table. One may be anything between a kilobyte and a browser; a hundred are nearly always much alike.
 */
const draws: readonly Many[] = [
  { count: 1, each: between(4, 28, 1750, kB) },
  { count: 10, each: between(30, 180, 2800, kB) },
  { count: 100, each: between(150, 440, 1900, kB) },
  { count: 1000, each: between(400, 640, 1000, kB) },
]

/** Packages that a lock file names and the table does not list; each stands for itself alone. */
export function lockedNodePackages(count: number): Weight {
  return {
    bytes: times(eachOf(count), count),
    basis: {
      kind: 'rule-of-thumb',
      note: 'in the lock file but not in the size table: as many packages of npm weigh that much',
    },
  }
}

/** Between two draws by the logarithm of the count. */
function eachOf(count: number): Amount {
  const above = draws.find((draw) => draw.count >= count) ?? draws.at(-1)
  const below = draws.findLast((draw) => draw.count <= count) ?? draws[0]
  if (!above || !below || above === below) return (above ?? below)?.each ?? between(0, 0, 0)
  const share = Math.log(count / below.count) / Math.log(above.count / below.count)
  const mix = (of: keyof Amount): number => below.each[of] + (above.each[of] - below.each[of]) * share
  return { low: mix('low'), likely: mix('likely'), high: mix('high') }
}
