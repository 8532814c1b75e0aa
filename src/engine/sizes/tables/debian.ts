import type { ImageRef } from '../../facts/model.ts'
import type { InstallSize, Wanted, Weight } from './install-size.ts'
import type { Tables } from './tables.ts'

export type DebianSuite = 'bullseye' | 'bookworm' | 'trixie'

export interface DebianGraph {
  readonly suite: DebianSuite
}

export interface AptRequest {
  /** A Debian suite, or an Ubuntu one, which borrows the nearest Debian graph with wider bounds. */
  readonly suite: string
  /** The base never unpacks docs, man pages and locales. */
  readonly slim: boolean
  /** Packages that the layers below already hold: see `installedIn`. */
  readonly installed: ReadonlySet<string>
  readonly packages: readonly Wanted[]
  readonly recommends: boolean
  readonly tables: Tables
}

/** What `apt-get install` adds, package lists aside. */
export const aptInstall = (_request: AptRequest): InstallSize | undefined => undefined

/** What `apt-get update` leaves in /var/lib/apt/lists. */
export const aptListsBytes = (_suite: string, _tables: Tables): Weight | undefined => undefined

export interface InstalledBase {
  readonly suite: string
  readonly slim: boolean
  readonly installed: ReadonlySet<string>
}

/** The Debian packages that a base image holds; undefined when it is not Debian-like or not known. */
export const installedIn = (_image: ImageRef, _tables: Tables): InstalledBase | undefined => undefined
