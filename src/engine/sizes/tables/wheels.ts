import type { Amount } from '../amount.ts'
import type { InstallSize, PackageBytes, Wanted } from './install-size.ts'
import type { Tables } from './tables.ts'

export interface Wheels {
  readonly asOf: string
}

export interface Requirement extends Wanted {
  readonly extras: readonly string[]
}

export interface PipRequest {
  readonly requirements: readonly Requirement[]
  /** `3.11`; undefined when not known. */
  readonly python?: string | undefined
  readonly libc: 'glibc' | 'musl'
  readonly tables: Tables
}

export interface WheelBytes extends PackageBytes {
  readonly version: string
  /** Holds compiled code. */
  readonly native: boolean
  /** As downloaded. */
  readonly wheelBytes: number
}

export interface PipInstallSize extends InstallSize<WheelBytes> {
  /** What pip's cache keeps: the downloads themselves. */
  readonly cache: Amount
  /** Native packages that have no wheel for this libc and are compiled instead. */
  readonly compiled: readonly string[]
}

/** What `pip install` adds to site-packages, byte code included. */
export const pipInstall = (_request: PipRequest): PipInstallSize | undefined => undefined
