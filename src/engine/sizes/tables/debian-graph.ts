import { firstCell, numberIn, readTableText, type TableText } from './table-text.ts'

export type DebianSuite = 'bullseye' | 'bookworm' | 'trixie'

export interface DebianPackage {
  readonly name: string
  /** Contents and dpkg's own records. */
  readonly fullBytes: number
  /** The share of it that a slim base never unpacks: docs, man pages, locales. */
  readonly slimDropBytes: number
  /** What py3compile adds where python3 is present. */
  readonly pycBytes: number
  /** The contents were added up; else they are estimated from the package's own statement. */
  readonly isMeasured: boolean
  readonly usesDebconf: boolean
  /** Groups of alternatives, best first, as ids. */
  readonly depends: readonly (readonly number[])[]
  readonly recommends: readonly (readonly number[])[]
}

/** The packages of a suite with their sizes and what they pull in; an id is a package's place in the table. */
export interface DebianGraph {
  readonly suite: DebianSuite
  readonly asOf: string
  /** What `apt-get update` leaves behind. */
  readonly aptListsBytes: number
  /** What the debian image of this suite holds. */
  readonly base: readonly string[]
  readonly idOf: (name: string) => number | undefined
  /** Who provides a virtual package, best first. */
  readonly providersOf: (name: string) => readonly number[]
  readonly packageAt: (id: number) => DebianPackage | undefined
  /** Without taking the row apart. */
  readonly nameOf: (id: number) => string | undefined
  /** How many packages it knows; the ids of a wider part go on from here. */
  readonly count: number
  /** The next part of the suite; undefined when all of it is there. */
  readonly wider: DebianPart | undefined
}

/** What the first table of a suite lacks: first what a Dockerfile may well name, then all that is left. */
export const debianParts = ['more', 'rest'] as const
export type DebianPart = (typeof debianParts)[number]

const groupsIn = (cell: string | undefined): readonly (readonly number[])[] =>
  cell === undefined || cell === ''
    ? []
    : cell.split(' ').map((group) => group.split('|').map((id) => Number.parseInt(id, 36)))

function readPackage(line: string): DebianPackage {
  const [name = '', full, drop, pyc, flags = '', depends, recommends] = line.split('\t')
  return {
    name,
    fullBytes: (numberIn(full) ?? 0) * 1024,
    slimDropBytes: (numberIn(drop) ?? 0) * 1024,
    pycBytes: (numberIn(pyc) ?? 0) * 1024,
    isMeasured: flags.includes('m'),
    usesDebconf: flags.includes('t'),
    depends: groupsIn(depends),
    recommends: groupsIn(recommends),
  }
}

type Listing = Pick<DebianGraph, 'count' | 'idOf' | 'nameOf' | 'providersOf' | 'packageAt'>

/** Rows are taken apart only when asked for: an install touches some hundred of several thousand. */
function listingOf({ sections }: TableText, firstId: number): Listing {
  const [rows = [], virtual = []] = sections
  const ids = new Map(rows.map((line, at) => [firstCell(line), firstId + at]))
  const providers = new Map(virtual.map((line) => [firstCell(line), line]))
  const packages = new Map<number, DebianPackage>()
  return {
    count: firstId + rows.length,
    idOf: (name) => ids.get(name),
    nameOf(id) {
      const line = rows[id - firstId]
      return line === undefined ? undefined : firstCell(line)
    },
    providersOf: (name) => groupsIn(providers.get(name)?.split('\t')[1]).flat(),
    packageAt(id) {
      const known = packages.get(id)
      const line = rows[id - firstId]
      if (known || line === undefined) return known
      const read = readPackage(line)
      packages.set(id, read)
      return read
    },
  }
}

export function readDebianGraph(text: string, suite: DebianSuite): DebianGraph {
  const table = readTableText(text)
  return {
    ...listingOf(table, 0),
    suite,
    asOf: table.head.measuredOn,
    aptListsBytes: table.head.number('aptListsBytes') ?? 0,
    base: table.head.names('base'),
    wider: debianParts[0],
  }
}

/** The graph with its next part; as it was when that part was made for another table. */
export function widenedGraph(graph: DebianGraph, text: string): DebianGraph {
  const table = readTableText(text)
  if (graph.wider === undefined || table.head.number('firstId') !== graph.count) return graph
  const more = listingOf(table, graph.count)
  return {
    ...graph,
    count: more.count,
    wider: debianParts[debianParts.indexOf(graph.wider) + 1],
    idOf: (name) => graph.idOf(name) ?? more.idOf(name),
    nameOf: (id) => graph.nameOf(id) ?? more.nameOf(id),
    providersOf(name) {
      const providers = graph.providersOf(name)
      return providers.length > 0 ? providers : more.providersOf(name)
    },
    packageAt: (id) => graph.packageAt(id) ?? more.packageAt(id),
  }
}
