import { type Amount, between, kB, MB, times } from '../amount.ts'
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
const lockedDraws: readonly Many[] = [
  { count: 1, each: between(4, 28, 1750, kB) },
  { count: 10, each: between(30, 180, 2800, kB) },
  { count: 100, each: between(150, 440, 1900, kB) },
  { count: 1000, each: between(400, 640, 1000, kB) },
]

/** Packages that a lock file names and the table does not list; each stands for itself alone. */
export function lockedNodePackages(count: number): Weight {
  return {
    bytes: times(eachOf(lockedDraws, count), count),
    basis: {
      kind: 'rule-of-thumb',
      note: 'in the lock file but not in the size table: as many packages of npm weigh that much',
    },
  }
}

/**
 * The same for packages that are asked for by name, each with what it needs beyond the table: drawn from 214 that several
 * projects ask for and that no table listed. What several share counts once; the more there are, the surer a giant is among them.
 */
const namedDraws: readonly Many[] = [
  { count: 1, each: between(0.01, 0.7, 46, MB) },
  { count: 2, each: between(0.06, 1.5, 36, MB) },
  { count: 5, each: between(0.35, 3.9, 29, MB) },
  { count: 10, each: between(0.8, 5.8, 22, MB) },
  { count: 30, each: between(2.3, 6.4, 13.5, MB) },
  { count: 100, each: between(2.3, 5.5, 10, MB) },
]

/** One of so many npm packages that are named and that the table does not list. */
export const namedNodePackage = (count: number): Weight => ({
  bytes: eachOf(namedDraws, count),
  basis: {
    kind: 'rule-of-thumb',
    note: 'an npm package with what it needs, that the size table does not list',
  },
})

/** Between two draws by the logarithm of the count. */
function eachOf(draws: readonly Many[], count: number): Amount {
  const above = draws.find((draw) => draw.count >= count) ?? draws.at(-1)
  const below = draws.findLast((draw) => draw.count <= count) ?? draws[0]
  if (!above || !below || above === below) return (above ?? below)?.each ?? between(0, 0, 0)
  const share = Math.log(count / below.count) / Math.log(above.count / below.count)
  const mix = (of: keyof Amount): number => below.each[of] + (above.each[of] - below.each[of]) * share
  return { low: mix('low'), likely: mix('likely'), high: mix('high') }
}
