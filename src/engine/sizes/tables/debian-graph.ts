import { firstCell, numberIn, readTableText } from './table-text.ts'

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
}

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

/** Rows are taken apart only when asked for: an install touches some hundred of several thousand. */
export function readDebianGraph(text: string, suite: DebianSuite): DebianGraph {
  const { head, sections } = readTableText(text)
  const [rows = [], virtual = []] = sections
  const ids = new Map(rows.map((line, id) => [firstCell(line), id]))
  const providers = new Map(virtual.map((line) => [firstCell(line), line]))
  const packages = new Map<number, DebianPackage>()
  return {
    suite,
    asOf: head.measuredOn,
    aptListsBytes: head.number('aptListsBytes') ?? 0,
    base: head.names('base'),
    idOf: (name) => ids.get(name),
    providersOf: (name) => groupsIn(providers.get(name)?.split('\t')[1]).flat(),
    packageAt(id) {
      const known = packages.get(id)
      const line = rows[id]
      if (known || line === undefined) return known
      const read = readPackage(line)
      packages.set(id, read)
      return read
    },
  }
}
