import type { PackageCall } from '../../facts/model.ts'
import { type Amount, between, kB, plus, times } from '../amount.ts'

interface Installed {
  /** Bytes in node_modules. */
  readonly bytes: Amount
  readonly packages: number
  /** By a lock file. */
  readonly isClosed: boolean
  readonly isBerry: boolean
}

/** What the cache keeps, as a share of node_modules; four installs were weighed with each: docs/data.md. */
const shares = {
  // The archives as downloaded.
  npm: between(0.15, 0.28, 0.45),
  // Each package unpacked once more, its archive beside it, and those for other systems, too.
  yarn: between(1, 1.6, 8),
  // Archives again, since Yarn 4 not compressed.
  berry: between(0.25, 1.2, 1.6),
  // The store's files are the very files of node_modules, linked: only its index is new.
  pnpm: between(0.02, 0.045, 0.15),
  bun: between(0.02, 0.06, 0.4),
}

/** What the registry told of each package, of all its versions: npm asks only where no lock file has the answer. */
const answer: Amount = between(15, 60, 500, kB)

export function nodeCache(call: PackageCall, { bytes, packages, isClosed, isBerry }: Installed): Amount {
  const { name } = call.manager
  const share = isBerry ? shares.berry : shareOf(name)
  const kept = {
    low: bytes.low * share.low,
    likely: bytes.likely * share.likely,
    high: bytes.high * share.high,
  }
  return name === 'npm' && !isClosed ? plus(kept, times(answer, packages)) : kept
}

const shareOf = (manager: string): Amount =>
  manager === 'yarn'
    ? shares.yarn
    : manager === 'pnpm'
      ? shares.pnpm
      : manager === 'bun'
        ? shares.bun
        : shares.npm
