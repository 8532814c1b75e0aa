import type { InstallSize, Wanted, Weight } from './install-size.ts'
import type { Tables } from './tables.ts'

export interface AlpinePackages {
  readonly release: string
}

export interface ApkRequest {
  readonly packages: readonly Wanted[]
  /** Packages that the layers below already hold; the alpine image's own by default. */
  readonly installed?: ReadonlySet<string> | undefined
  readonly tables: Tables
}

/** What `apk add` adds, its index cache aside. */
export const apkAdd = (_request: ApkRequest): InstallSize | undefined => undefined

/** What `apk add` or `apk update` without `--no-cache` leaves in /var/cache/apk. */
export const apkIndexBytes = (_tables: Tables): Weight | undefined => undefined

/** What `apk add` of these makes present, for the installs of later layers. */
export const installedInAlpine = (_tables: Tables): ReadonlySet<string> => new Set()
