import { bringsCode, isCode } from '../facts/code-copies.ts'
import type { Add, Copy, Instruction, Origin, Run } from '../facts/model.ts'
import type { LineMap } from '../text/line-map.ts'
import { rounded, sum } from './amount.ts'
import { compressed } from './compression.ts'
import type { Entry } from './file-system.ts'
import type { CodeChange } from './image-size.ts'
import { absolute } from './path.ts'
import { type Built, unknownsOf } from './stage-size.ts'

/** What a change of the source code makes anew in a stage: the builder takes all before it from its cache. */
export interface Renewal {
  /** The first instruction that the change reaches, in this stage or one that it is built on. */
  readonly from: Instruction | undefined
  /** Ids of the entries made anew. */
  readonly entries: ReadonlySet<number>
}

type BuiltOf = (index: number) => Built | undefined

export interface RenewalLog {
  /** Takes note of an instruction and what it has put into its layer. */
  record(instruction: Instruction, entries: readonly Entry[]): void
  readonly renewal: Renewal
}

/** Follows one stage from its first instruction to its last. */
export function renewalLog(before: Renewal | undefined, builtOf: BuiltOf): RenewalLog {
  const renewed = new Set(before?.entries)
  let from = before?.from
  return {
    record(instruction, entries) {
      const isReached = reaches(instruction, builtOf)
      if (isReached) from ??= instruction
      // A layer of COPY --link stands on none of the others.
      if (from === undefined || (!isReached && isLinked(instruction))) return
      for (const { id } of entries) renewed.add(id)
    },
    get renewal() {
      return { from, entries: renewed }
    },
  }
}

/** True when the change reaches the instruction by what it reads, whatever came before it. */
function reaches(instruction: Instruction, builtOf: BuiltOf): boolean {
  if (instruction.kind === 'run') return instruction.mounts.some((mount) => mounts(mount, builtOf))
  if (instruction.kind !== 'copy' && instruction.kind !== 'add') return false
  if (instruction.from === undefined) return bringsCode(instruction)
  return takesRenewed(instruction.from, sourcesOf(instruction), builtOf)
}

const sourcesOf = ({ sources }: Copy | Add): readonly string[] =>
  sources.map(({ value, text }) => value ?? text)

function mounts({ type, from, source = '.' }: Run['mounts'][number], builtOf: BuiltOf): boolean {
  if (type !== 'bind') return false
  return from === undefined ? isCode(source) : takesRenewed(from, [source], builtOf)
}

/**
 * A builder compares what is copied by its content, so files of a stage that were there before its code are taken
 * from the cache. Files of which we know nothing are taken for what the stage builds.
 */
function takesRenewed(from: Origin, sources: readonly string[], builtOf: BuiltOf): boolean {
  const origin = from.kind === 'stage' ? builtOf(from.stage.index) : undefined
  if (origin?.renewal.from === undefined) return false
  return sources.some((source) => {
    const found = origin.world.files.find(absolute(source, ''))
    return found.length === 0 || found.some(({ id }) => origin.renewal.entries.has(id))
  })
}

const isLinked = ({ flags }: Instruction): boolean =>
  flags.some(({ name, value }) => name === 'link' && value?.value !== 'false')

/** What a registry is sent again for the final image. */
export function codeChangeOf(final: Built, all: readonly Built[], lines: LineMap): CodeChange | undefined {
  const { from, entries: renewed } = final.renewal
  if (from === undefined) return undefined
  const shipped = all.filter(({ stage }) => stage.isShipped).flatMap(({ layers }) => layers)
  const layers = shipped.map(({ entries }) => entries.filter(({ id }) => renewed.has(id)))
  const entries = layers.flat()
  return {
    at: from.span,
    line: lines.positionAt(from.span.start).line,
    bytes: rounded(sum(entries.map(({ bytes }) => bytes))),
    pull: rounded(sum(entries.map(({ bytes, material }) => compressed(bytes, material)))),
    unknowns: layers.reduce((total, layer) => total + unknownsOf(layer), 0),
  }
}
