import { readDockerfile } from '../engine/facts/read.ts'
import type { Options } from '../engine/options.ts'
import type { TableName } from '../engine/sizes/tables/load.ts'
import { tablesFor } from '../engine/sizes/tables-for.ts'
import { parseDockerfile } from '../engine/syntax/parse.ts'

/** The size tables that a report on this text would look into. */
export const neededTables = (source: string, options: Options): readonly TableName[] =>
  tablesFor(readDockerfile(parseDockerfile(source), options))

/** What the need depends on, in the order of the text: base images, and calls of managers that have a table. */
const telling =
  /^[ \t]*(?:FROM|ARG)\b(?:.*\\\r?\n)*.*|\b(?:apk|apt(?:-get|itude)?|pip[\d.]*|pipenv|poetry|uv|npm|yarn|pnpm|bun)\b/gim

/** The same, without reading the text a second time while what tells has not changed: most keys that are typed. */
export function neededTablesRemembered(): typeof neededTables {
  let knownFor: string | undefined
  let known: readonly TableName[] = []
  return (source, options) => {
    const told = `${options.platform}\n${source.match(telling)?.join('\n')}`
    if (told !== knownFor) {
      known = neededTables(source, options)
      knownFor = told
    }
    return known
  }
}
