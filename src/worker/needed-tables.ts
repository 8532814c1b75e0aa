import { readDockerfile } from '../engine/facts/read.ts'
import type { Options } from '../engine/options.ts'
import type { TableName } from '../engine/sizes/tables/load.ts'
import { tablesFor } from '../engine/sizes/tables-for.ts'
import { parseDockerfile } from '../engine/syntax/parse.ts'

/** The size tables that a report on this text would look into. */
export const neededTables = (source: string, options: Options): readonly TableName[] =>
  tablesFor(readDockerfile(parseDockerfile(source), options))
