import type { Amount } from '../amount.ts'
import type { Basis } from '../image-size.ts'

/** A package as an install names it. */
export interface Wanted {
  readonly name: string
  readonly version?: string | undefined
}

export interface PackageBytes {
  readonly name: string
  /** As unpacked. */
  readonly bytes: number
}

/** What an install adds to its layer, caches and lists aside. */
export interface InstallSize<Item extends PackageBytes = PackageBytes> {
  readonly bytes: Amount
  readonly basis: Basis
  /** Everything newly unpacked, dependencies included, heaviest first. */
  readonly packages: readonly Item[]
  /** Names that the table does not list; `bytes` is that much short. */
  readonly unknown: readonly string[]
}

/** The tables are of linux/amd64; packages differ by a few per cent elsewhere. */
export const isMeasuredOn = (platform = 'linux/amd64'): boolean =>
  platform === '' || platform.startsWith('linux/amd64')
export const otherPlatform: Amount = { low: 0.92, likely: 1, high: 1.08 }

/** An amount and its ground. */
export interface Weight {
  readonly bytes: Amount
  readonly basis: Basis
}
