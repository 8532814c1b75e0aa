import { isListed } from './debian-closure.ts'
import type { DebianPart, DebianSuite } from './debian-graph.ts'
import { foreignPackage } from './foreign-packages.ts'
import type { Tables } from './tables.ts'

/** `lib*-dev` is a pattern and `./x.deb` a file: no list has them. */
const packageName = /^[a-z0-9][a-z0-9+.:-]+$/

/** The part of a suite that may list what its tables so far do not; undefined when nothing is amiss. */
export function widerPart(
  suite: DebianSuite,
  names: readonly string[],
  tables: Tables,
): DebianPart | undefined {
  const graph = tables.debian?.get(suite)
  const isAmiss = (name: string): boolean =>
    graph !== undefined && packageName.test(name) && !isListed(graph, name) && !foreignPackage(name)
  return names.some(isAmiss) ? graph?.wider : undefined
}
