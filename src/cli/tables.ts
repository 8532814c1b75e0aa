import { readDockerfile } from '../engine/facts/read.ts'
import type { Options } from '../engine/options.ts'
import { loadTables } from '../engine/sizes/tables/load.ts'
import type { Tables } from '../engine/sizes/tables/tables.ts'
import { tablesFor } from '../engine/sizes/tables-for.ts'
import { parseDockerfile } from '../engine/syntax/parse.ts'

const loaded = new Map<string, Promise<Tables>>()

/** The size tables that a Dockerfile needs; equal needs share one reading. */
export function tablesOf(source: string, options: Options): Promise<Tables> {
  const names = tablesFor(readDockerfile(parseDockerfile(source), options))
  const key = [...names].sort().join()
  const known = loaded.get(key) ?? loadTables(names)
  loaded.set(key, known)
  return known
}
