import type { Amount } from '../amount.ts'
import type { InstallSize, PackageBytes, Wanted } from './install-size.ts'
import type { Tables } from './tables.ts'

export interface NpmPackages {
  readonly asOf: string
}

export interface NpmRequest {
  readonly dependencies: readonly Wanted[]
  readonly tables: Tables
}

export interface NpmPackageBytes extends PackageBytes {
  readonly version: string
  /** Runs a script when installed, which may download or compile more. */
  readonly hasScript: boolean
}

export interface NpmInstallSize extends InstallSize<NpmPackageBytes> {
  /** What npm's cache (`~/.npm`) keeps: the downloads. */
  readonly cache: Amount
}

/** What `npm install` puts into node_modules. */
export const npmInstall = (_request: NpmRequest): NpmInstallSize | undefined => undefined
