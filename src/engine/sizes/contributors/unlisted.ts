import { type Amount, between, kB, MB, times, together } from '../amount.ts'
import { thumb } from '../rules-of-thumb.ts'
import type { Weight } from '../tables/install-size.ts'

interface Many {
  readonly count: number
  /** Of one package among that many. */
  readonly each: Amount
}

/**
 * What so many packages of npm weigh together: the middle, and bounds that hold nineteen of twenty families of the table, rows side by side as
 * those of one project are of a kind (`scripts/measure/npm-spread.mjs`): the low ones up to ten of rows that others need. One may be anything between a
 * kilobyte and a browser; a thousand are nearly always much alike.
 */
const lockedDraws: readonly Many[] = [
  { count: 1, each: between(3.2, 35, 5800, kB) },
  { count: 3, each: between(6.2, 90, 7800, kB) },
  { count: 10, each: between(10.6, 250, 7900, kB) },
  { count: 30, each: between(17, 380, 5000, kB) },
  { count: 100, each: between(82, 600, 2900, kB) },
  { count: 300, each: between(327, 730, 1900, kB) },
  { count: 1000, each: between(400, 850, 1600, kB) },
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
 * The same for packages that are asked for by name, each with what it needs beyond the table: drawn from 430 that projects
 * ask for and that no table listed. Fewer than ten may be libraries of a few kilobytes and nothing else. What several share counts once; the more there are, the surer a giant is among them.
 */
const namedDraws: readonly Many[] = [
  { count: 1, each: between(0.004, 0.8, 46, MB) },
  { count: 2, each: between(0.01, 1.6, 36, MB) },
  { count: 5, each: between(0.06, 3.4, 29, MB) },
  { count: 10, each: between(0.4, 4.8, 22, MB) },
  { count: 30, each: between(1.8, 5.6, 13.5, MB) },
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

/** One of so many Python packages that the table does not list: not all of them are giants. */
export function unlistedPythonPackage(count: number): Weight {
  const { bytes, basis } = thumb.unlistedPythonPackage
  const all = together(Array.from({ length: count }, () => bytes))
  return { bytes: count === 0 ? bytes : times(all, 1 / count), basis }
}

/** Between two draws by the logarithms of both, as sizes are spread by factors. */
function eachOf(draws: readonly Many[], count: number): Amount {
  const above = draws.find((draw) => draw.count >= count) ?? draws.at(-1)
  const below = draws.findLast((draw) => draw.count <= count) ?? draws[0]
  if (!above || !below || above === below) return (above ?? below)?.each ?? between(0, 0, 0)
  const share = Math.log(count / below.count) / Math.log(above.count / below.count)
  const mix = (of: keyof Amount): number => below.each[of] * (above.each[of] / below.each[of]) ** share
  return { low: mix('low'), likely: mix('likely'), high: mix('high') }
}
