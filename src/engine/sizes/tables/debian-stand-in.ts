import type { DebianGraph } from './debian-graph.ts'

const number = /\d+/g
const stemOf = (name: string): string => name.replace(/\d+(?:\.\d+)*/g, '#')
const numbersIn = (name: string): readonly number[] => (name.match(number) ?? []).map(Number)

const stemsByGraph = new WeakMap<DebianGraph, ReadonlyMap<string, readonly string[]>>()

/** Names that differ in their numbers only, by what they share. */
function stemsOf(graph: DebianGraph): ReadonlyMap<string, readonly string[]> {
  const known = stemsByGraph.get(graph)
  if (known) return known
  const stems = new Map<string, string[]>()
  for (let id = 0; id < graph.count; id += 1) {
    const name = graph.nameOf(id)
    if (!name || !/\d/.test(name)) continue
    const stem = stemOf(name)
    const alike = stems.get(stem)
    if (alike) alike.push(name)
    else stems.set(stem, [name])
  }
  stemsByGraph.set(graph, stems)
  return stems
}

/**
 * The package of another version that a suite has in the place of one that it lacks: `postgresql-client-15` for
 * `postgresql-client-16` of the project's own archive, `libicu72` for `libicu70` of Ubuntu.
 */
export function standInFor(graph: DebianGraph, name: string): string | undefined {
  if (!/\d/.test(name) || !/[a-z]{2}/.test(name)) return undefined
  const asked = numbersIn(name)
  const alike = stemsOf(graph).get(stemOf(name)) ?? []
  return alike.toSorted((a, b) => distance(asked, numbersIn(a)) - distance(asked, numbersIn(b)))[0]
}

/** The first number weighs most; `3.11` is nearer to `3.12` than `3` is. */
function distance(asked: readonly number[], other: readonly number[]): number {
  let total = Math.abs(asked.length - other.length) * 1000
  for (const [at, one] of asked.entries()) total += Math.abs(one - (other[at] ?? one)) / 1000 ** at
  return total
}
