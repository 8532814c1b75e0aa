import type { PackageCall } from '../../facts/model.ts'
import { type Amount, between, kB, plus, product, times } from '../amount.ts'

interface Installed {
  /** Bytes in node_modules. */
  readonly bytes: Amount
  readonly packages: number
  /** By a lock file. */
  readonly isClosed: boolean
  readonly isBerry: boolean
}

// What the cache keeps, as a share of node_modules; four installs were weighed with each: docs/data.md.

/** The archives as downloaded. */
const npmShare = between(0.15, 0.28, 0.45)
/** Archives again, since Yarn 4 not compressed. */
const berryShare = between(0.25, 1.2, 1.6)

const shares: Readonly<Record<string, Amount>> = {
  // Each package unpacked once more, its archive beside it, and those for other systems, too.
  yarn: between(1, 1.6, 8),
  // The store's files are the very files of node_modules, linked: only its index is new.
  pnpm: between(0.02, 0.045, 0.15),
  bun: between(0.02, 0.06, 0.4),
}

/** What the registry told of each package, of all its versions: npm asks only where no lock file has the answer. */
const answer: Amount = between(15, 60, 500, kB)

export function nodeCache(call: PackageCall, { bytes, packages, isClosed, isBerry }: Installed): Amount {
  const { name } = call.manager
  const kept = product(bytes, (isBerry ? berryShare : shares[name]) ?? npmShare)
  return name === 'npm' && !isClosed ? plus(kept, times(answer, packages)) : kept
}
