import type { Span } from '../text/span.ts'
import { type Amount, plus, zero } from './amount.ts'
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
  /** Where exactly beneath `path` it lies is not known: the output of a build, `COPY . .` of unknown content. */
  readonly spreads?: boolean
  readonly isFile?: boolean
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
  removeKey(key: string, certainty: Certainty): void
  /** Part of what lies beneath is deleted, by name: `find /usr -name '*.pyc' -delete`. */
  thin(path: string): void
  copy(from: string, to: string, at: Span, label: string): void
  move(from: string, to: string, at: Span): void
  /** chown and chmod write every sealed file anew into the open layer. */
  rewrite(change: Rewrite, certainty: Certainty): void
  has(key: string): boolean
  /** What lies at or beneath; where nothing does, what is spread over a directory above. */
  find(path: string): readonly Entry[]
  /** As if it had never been added. */
  forget(id: number): void
  /** Ends the layer and tells what it holds. */
  seal(): readonly Entry[]
  /** Dead bytes of a sealed entry. */
  deadOf(id: number): Amount
  readonly dead: Amount
  fork(): FileSystem
}

export interface Rewrite {
  readonly path: string
  /** False: only files that are named themselves. */
  readonly isRecursive: boolean
  readonly at: Span
  readonly label: string
}

// More than any real image is told apart into; what comes after still counts but cannot be deleted by path.
const mostEntries = 2_000

export const fileSystem = (): FileSystem => build({ live: new Map(), dead: new Map(), next: { id: 0 } })

interface State {
  readonly live: Map<number, Entry>
  readonly dead: Map<number, Amount>
  /** Shared by all forks, so that an id means one entry in every stage. */
  readonly next: { id: number }
}

function build({ live, dead, next }: State): FileSystem {
  let open = new Map<number, Entry>()

  function add(piece: Piece): void {
    const entry = { ...piece, id: next.id++ }
    open.set(entry.id, entry)
    if (live.size < mostEntries) live.set(entry.id, entry)
  }

  function replaceOpen(entry: Entry, bytes: Amount): void {
    const changed = { ...entry, bytes }
    open.set(entry.id, changed)
    live.set(entry.id, changed)
  }

  function drop(entry: Entry, certainty: Certainty): void {
    const isOpen = open.has(entry.id)
    if (certainty !== 'surely') {
      if (isOpen) replaceOpen(entry, { ...entry.bytes, low: 0 })
      return
    }
    live.delete(entry.id)
    if (!open.delete(entry.id)) dead.set(entry.id, entry.bytes)
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
    const deepest = Math.max(...spread.map((entry) => entry.path.length))
    const nearest = spread.filter((entry) => entry.path.length === deepest)
    // What a build has put there is meant, rather than the sources of unknown size around it.
    const known = nearest.filter(({ basis }) => basis.kind !== 'unknown')
    return known.length > 0 ? known : nearest
  }

  function remove(pattern: string, certainty: Certainty): void {
    for (const entry of within(pattern)) drop(entry, certainty)
  }

  function copy(from: string, to: string, at: Span, label: string): void {
    for (const entry of within(from)) add(moved(entry, from, to, at, label))
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
    removeKey(key, certainty) {
      for (const entry of live.values()) if (entry.key === key) drop(entry, certainty)
    },
    thin(path) {
      for (const entry of within(path)) {
        // Tests and byte code are seldom more than two fifths of a package.
        if (open.has(entry.id)) replaceOpen(entry, { ...entry.bytes, low: entry.bytes.low * 0.6 })
      }
    },
    move(from, to, at) {
      for (const entry of within(from)) {
        const isOpen = open.has(entry.id)
        drop(entry, 'surely')
        add(
          moved(
            entry,
            from,
            to,
            isOpen ? entry.at : at,
            isOpen ? entry.label : `\`mv\` writes ${entry.label} again`,
          ),
        )
      }
    },
    rewrite({ path, isRecursive, at, label }, certainty) {
      for (const entry of within(path)) {
        if (open.has(entry.id) || !(isRecursive || entry.isFile)) continue
        if (certainty === 'surely') drop(entry, 'surely')
        const bytes = certainty === 'surely' ? entry.bytes : { ...zero, high: entry.bytes.high }
        add({ ...entry, at, label, bytes })
      }
    },
    forget(id) {
      live.delete(id)
      dead.delete(id)
      open.delete(id)
    },
    seal() {
      const layer = [...open.values()]
      open = new Map()
      return layer
    },
    deadOf: (id) => dead.get(id) ?? zero,
    get dead() {
      let total = zero
      for (const bytes of dead.values()) total = plus(total, bytes)
      return total
    },
    fork: () => build({ live: new Map(live), dead: new Map(dead), next }),
  }
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
