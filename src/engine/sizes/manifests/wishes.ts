import type { Requirement } from '../tables/wheels.ts'

/** What a manifest or lock file asks for. */
export interface Wishes {
  readonly wanted: readonly Requirement[]
  /** A lock file: it names everything, dependencies of dependencies included. */
  readonly isClosed: boolean
  /** Versions of packages that are not wanted themselves, should something need them: `-c constraints.txt`. */
  readonly pins: Pins
}

export type Pins = ReadonlyMap<string, string | undefined>

/** Which parts of a manifest an install takes. */
export interface Choice {
  readonly dev: boolean
  /** Further dependency groups by name. */
  readonly groups: readonly string[]
  readonly skippedGroups: readonly string[]
  readonly extras: readonly string[]
  /** `3.11`; undefined when not known. */
  readonly python: string | undefined
  /** Reads a TOML text; undefined when it is broken, or when the reader has not arrived. */
  readonly toml: (text: string) => unknown
}

export const noPins: Pins = new Map()
export const open = (wanted: readonly Requirement[], pins = noPins): Wishes => ({
  wanted,
  isClosed: false,
  pins,
})
/** All that a lock file names. */
export const closed = (wanted: readonly Requirement[]): Wishes => ({
  wanted,
  isClosed: true,
  pins: noPins,
})
