import type { AlpinePackages } from './alpine.ts'
import type { BaseImages } from './base-images.ts'
import type { DebianGraph, DebianSuite } from './debian.ts'
import type { NpmPackages } from './npm.ts'
import type { Wheels } from './wheels.ts'

export type LookUps = typeof import('./look-ups.ts')

/** The size tables that have arrived; each may still be missing. Formats and sources: docs/data.md. */
export interface Tables {
  readonly baseImages?: BaseImages
  readonly debian?: ReadonlyMap<DebianSuite, DebianGraph>
  readonly alpine?: AlpinePackages
  readonly wheels?: Wheels
  readonly npm?: NpmPackages
  /** The way into all of them; missing as long as none has arrived. */
  readonly look?: LookUps
}
