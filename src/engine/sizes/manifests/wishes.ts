import type { Requirement } from '../tables/wheels.ts'

/** What a manifest or lock file asks for. */
export interface Wishes {
  readonly wanted: readonly Requirement[]
  /** A lock file: it names everything, dependencies of dependencies included. */
  readonly isClosed: boolean
  /** Versions of packages that are not wanted themselves, should something need them: `-c constraints.txt`. */
  readonly pins: Pins
  /** From an index that has builds for processors alone: `https://download.pytorch.org/whl/cpu`. */
  readonly isCpuOnly?: boolean
}

/** Whether an option's value, or any of several, is the address of such an index. */
export const isCpuIndex = (text: string): boolean => /\/whl\/cpu\b/.test(text)

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
export const open = (wanted: readonly Requirement[], pins = noPins, isCpuOnly = false): Wishes => ({
  wanted,
  isClosed: false,
  pins,
  isCpuOnly,
})
/** All that a lock file names. */
export const closed = (wanted: readonly Requirement[]): Wishes => ({
  wanted,
  isClosed: true,
  pins: noPins,
})
