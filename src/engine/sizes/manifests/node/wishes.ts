import type { Wanted } from '../../tables/install-size.ts'
import type { NodePlatform } from '../../tables/npm-platform.ts'
import type { Table } from '../data.ts'

/** One package that an install fetches. */
export interface NodeWish extends Wanted {
  /** Only development needs it. */
  readonly isDev: boolean
}

export interface NodeWishes {
  readonly wanted: readonly NodeWish[]
  /** From a lock file: it names everything, dependencies of dependencies included. */
  readonly isClosed: boolean
}

/** Which parts of a project an install takes. */
export interface NodeChoice {
  readonly platform: NodePlatform
  /** Every package.json of the project, by folder; that of the root is at ''. */
  readonly manifests: ReadonlyMap<string, Table>
  /** Names, folders or patterns of the workspaces to install; undefined is all of them. */
  readonly workspaces: readonly string[] | undefined
}
