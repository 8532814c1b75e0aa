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

/** An amount and its ground. */
export interface Weight {
  readonly bytes: Amount
  readonly basis: Basis
}
