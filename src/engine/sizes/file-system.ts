import { globMatches } from '../facts/path.ts'
import type { Span } from '../text/span.ts'
import { type Amount, plus, product, sum, times, zero } from './amount.ts'
import type { Certainty } from './certainty.ts'
import type { Material } from './compression.ts'
import type { Basis } from './image-size.ts'
import { absolute, baseName, fixedPart, isWithin, matcher, withoutFinalStar } from './path.ts'

/** Something that an instruction writes: all its bytes lie at or beneath `path`. */
export interface Piece {
  readonly path: string
  readonly label: string
  readonly at: Span
  readonly bytes: Amount
  readonly basis: Basis
  readonly material: Material
  /** A name it can be removed by: `apt:gcc`, `pip:/opt/venv/lib/python3/site-packages:numpy`. */
  readonly key?: string | undefined
  /** The shares of many small packages, by their keys: seldom asked for. */
  readonly parts?: (() => ReadonlyMap<string, number>) | undefined
  /** Where exactly beneath `path` it lies is not known: the output of a build, `COPY . .` of unknown content. */
  readonly spreads?: boolean
  readonly isFile?: boolean
  /** What an archive is known to hold. */
  readonly unpacked?: Amount | undefined
}

/** A piece in a layer. */
export interface Entry extends Piece {
  readonly id: number
}

/**
 * The files of a stage, as far as the text tells, and the layers that hold them. Nothing leaves a sealed layer:
 * what is deleted later is dead there. Mutable while its stage is read, and only then.
 */
export interface FileSystem {
  add(piece: Piece): void
  /** `path` may be a pattern. In the open layer the bytes vanish; in a sealed one they become dead. */
  remove(path: string, certainty: Certainty): void
  /** Of packages that were weighed as one only their share goes. */
  removePackages(group: string, names: ReadonlySet<string>, certainty: Certainty): void
  /**
   * Part of what lies beneath is deleted: `find /usr -name '*.pyc' -delete`. Files that are known by that name go; of
   * what is known as a whole less may be left.
   */
  thin(path: string, name: string | undefined, certainty: Certainty): void
  copy(from: string, to: string, at: Span, label: string): void
  move(from: string, to: string, at: Span): void
  /** chown, chmod and sed write every sealed file anew into the open layer. */
  rewrite(change: Rewrite, certainty: Certainty): void
  has(key: string): boolean
  /** What lies at or beneath; where nothing does, what is spread over a directory above. */
  find(path: string): readonly Entry[]
  /** As if it had never been added. */
  forget(id: number): void
  /** Ends the layer and tells what it holds. */
  seal(): readonly Entry[]
  /** Entries of sealed layers, inherited ones too, that died in this stage, with their bytes. */
  readonly died: ReadonlyMap<number, Amount>
  /** All dead bytes in the layers of this stage and of those it is built on. */
  readonly dead: Amount
  /** For a stage that is built on this one. */
  fork(): FileSystem
}

export interface Rewrite {
  readonly path: string
  /** False: only files that are named themselves. */
  readonly isRecursive: boolean
  readonly at: Span
  readonly label: string
  /** The share of a file that is left: `strip`. */
  readonly keeps?: Amount | undefined
}

// More than any real image is told apart into; what comes after still counts but cannot be deleted by path.
const mostEntries = 500

/** An empty image. */
export const fileSystem = (): FileSystem => build({ live: new Map(), deadBefore: zero, next: { id: 0 } })

interface State {
  readonly live: Map<number, Entry>
  /** In the stages that this one is built on. */
  readonly deadBefore: Amount
  /** Shared by all forks, so that an id means one entry in every stage. */
  readonly next: { id: number }
}

function build({ live: inherited, deadBefore, next }: State): FileSystem {
  let live = inherited
  let isShared = true
  let open = new Map<number, Entry>()
  const died = new Map<number, Amount>()

  /** The live entries, to be changed: a fork copies them only when it must. */
  function own(): Map<number, Entry> {
    if (isShared) live = new Map(live)
    isShared = false
    return live
  }

  /** A file of that very name is written over: in the open layer it was never there, in a sealed one it is dead. */
  function overwrite({ path, isFile }: Piece): void {
    if (!isFile) return
    for (const entry of live.values()) if (entry.isFile && entry.path === path) drop(entry, 'surely')
  }

  function add(piece: Piece): void {
    if (piece.bytes.low > 0) overwrite(piece)
    const entry = { ...piece, id: next.id++ }
    open.set(entry.id, entry)
    if (live.size < mostEntries) own().set(entry.id, entry)
  }

  function replaceOpen(entry: Entry, bytes: Amount, parts = entry.parts): void {
    const changed = { ...entry, bytes, parts }
    open.set(entry.id, changed)
    own().set(entry.id, changed)
  }

  function drop(entry: Entry, certainty: Certainty): void {
    const isOpen = open.has(entry.id)
    if (certainty !== 'surely') {
      if (isOpen) replaceOpen(entry, { ...entry.bytes, low: 0 })
      return
    }
    own().delete(entry.id)
    if (!open.delete(entry.id)) die(entry.id, entry.bytes)
  }

  const die = (id: number, bytes: Amount): unknown => died.set(id, plus(died.get(id) ?? zero, bytes))

  /** Leaves those of many that are not named. */
  function lessen(entry: Entry, all: ReadonlyMap<string, number>, isGone: (key: string) => boolean): void {
    const parts = new Map([...all].filter(([key]) => !isGone(key)))
    if (parts.size === all.size) return
    const left = total(parts) / total(all)
    if (open.has(entry.id)) replaceOpen(entry, times(entry.bytes, left), () => parts)
    else {
      die(entry.id, times(entry.bytes, 1 - left))
      own().set(entry.id, { ...entry, parts: () => parts, bytes: times(entry.bytes, left) })
    }
  }

  function within(pattern: string): Entry[] {
    const matches = matcher(pattern)
    const found: Entry[] = []
    for (const entry of live.values()) if (matches(entry.path)) found.push(entry)
    return found
  }

  function find(pattern: string): Entry[] {
    const found = within(pattern)
    if (found.length > 0) return found
    const directory = fixedPart(pattern)
    const spread = [...live.values()].filter((entry) => entry.spreads && isWithin(directory, entry.path))
    const deepest = spread.reduce((longest, { path }) => Math.max(longest, path.length), 0)
    const nearest = spread.filter((entry) => entry.path.length === deepest)
    // What a build has put there is meant, rather than the sources of unknown size around it.
    const known = nearest.filter(({ basis }) => basis.kind !== 'unknown')
    return known.length > 0 ? known : nearest
  }

  function remove(pattern: string, certainty: Certainty): void {
    for (const entry of within(pattern)) drop(entry, certainty)
  }

  function copy(from: string, to: string, at: Span, label: string): void {
    for (const entry of bundled(within(from))) add(moved(entry, from, to, at, label))
  }

  return {
    add,
    find,
    has(key) {
      for (const entry of live.values()) if (entry.key === key) return true
      return false
    },
    remove,
    copy,
    removePackages(group, names, certainty) {
      const isGone = (key: string): boolean =>
        key.startsWith(`${group}:`) && names.has(key.slice(group.length + 1))
      for (const entry of live.values())
        if (entry.key !== undefined && isGone(entry.key)) drop(entry, certainty)
        else if (entry.parts && certainty === 'surely') lessen(entry, entry.parts(), isGone)
    },
    thin(path, name, certainty) {
      for (const entry of within(path)) {
        if (entry.isFile) {
          if (name !== undefined && globMatches(name, baseName(entry.path))) drop(entry, certainty)
        }
        // Tests and byte code are seldom more than two fifths of a package.
        else if (open.has(entry.id)) replaceOpen(entry, { ...entry.bytes, low: entry.bytes.low * 0.6 })
      }
    },
    move(from, to, at) {
      const pieces = within(from).map((entry) =>
        open.has(entry.id)
          ? moved(entry, from, to, entry.at, entry.label)
          : moved(entry, from, to, at, `\`mv\` writes ${baseName(entry.path)} again`),
      )
      remove(from, 'surely')
      for (const piece of bundled(pieces)) add(piece)
    },
    rewrite({ path, isRecursive, at, label, keeps }, certainty) {
      const depth = depthOf(path)
      const touched = within(path).filter(
        (entry) => isRecursive || (entry.isFile && depthOf(entry.path) === depth),
      )
      const written = touched.filter((entry) => !open.has(entry.id))
      const kept = ({ bytes }: Entry): Amount => (keeps ? product(bytes, keeps) : bytes)
      if (keeps)
        for (const entry of touched)
          if (open.has(entry.id))
            replaceOpen(
              entry,
              certainty === 'surely' ? kept(entry) : { ...entry.bytes, low: kept(entry).low },
            )
      if (certainty === 'surely') for (const entry of written) drop(entry, 'surely')
      for (const entry of bundled(written)) {
        const bytes = certainty === 'surely' ? kept(entry) : { ...zero, high: entry.bytes.high }
        const basis: Basis = keeps ? { kind: 'rule-of-thumb', note: label } : entry.basis
        add({ ...entry, at, label, bytes, basis })
      }
    },
    forget(id) {
      own().delete(id)
      open.delete(id)
    },
    seal() {
      const layer = [...open.values()]
      open = new Map()
      return layer
    },
    died,
    get dead() {
      return plus(deadBefore, sum(died.values()))
    },
    fork() {
      isShared = true
      return build({ live, deadBefore: plus(deadBefore, sum(died.values())), next })
    },
  }
}

// Copies of copies of thousands of files would never end: the light ones go on as one.
const mostTogether = 32

const total = (parts: ReadonlyMap<string, number>): number =>
  [...parts.values()].reduce((all, one) => all + one, 0)

const depthOf = (path: string): number => path.split('/').length

/** A few dozen pieces that weigh the same. */
export function bundled<P extends Piece>(pieces: readonly P[]): readonly P[] {
  if (pieces.length <= mostTogether) return pieces
  const sorted = [...pieces].sort((a, b) => b.bytes.likely - a.bytes.likely)
  const light = sorted.slice(mostTogether)
  const isUnknown = ({ basis }: P): boolean => basis.kind === 'unknown'
  const bundles = [light.filter(isUnknown), light.filter((piece) => !isUnknown(piece))]
  return [...sorted.slice(0, mostTogether), ...bundles.flatMap(asOne)]
}

const asOne = <P extends Piece>(pieces: readonly P[]): P[] => {
  const [first] = pieces
  return first ? [{ ...first, bytes: sum(pieces.map(({ bytes }) => bytes)), spreads: true }] : []
}

/** As `cp` and COPY place things: a directory's content lands in `to`, a file in it or as it. */
export function rebased(entry: Piece, whole: string, to: string): string {
  const from = withoutFinalStar(whole)
  const target = absolute(to, '')
  const start = fixedPart(from)
  if (from !== start) return isWithin(entry.path, start) ? `${target}/${baseName(entry.path)}` : target
  if (entry.path === from)
    return entry.isFile && to.endsWith('/') ? `${target}/${baseName(entry.path)}` : target
  return isWithin(entry.path, from) ? target + entry.path.slice(from.length) : target
}

const moved = (entry: Entry, from: string, to: string, at: Span, label: string): Piece => ({
  ...entry,
  path: rebased(entry, from, to),
  at,
  label,
})
