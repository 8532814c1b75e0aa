import type { Instruction, Stage } from '../facts/model.ts'
import type { LineMap } from '../text/line-map.ts'
import type { Span } from '../text/span.ts'
import { type Amount, plus, rounded, sum, zero } from './amount.ts'
import { compressed } from './compression.ts'
import type { Entry } from './file-system.ts'
import type { Contributor, Layer, StageSize } from './image-size.ts'
import type { World } from './world.ts'

/** A stage after its last instruction. */
export interface Built {
  readonly stage: Stage
  readonly world: World
  readonly base: Contributor
  readonly layers: readonly BuiltLayer[]
  readonly total: Amount
  readonly pull: Amount
  readonly unknowns: number
}

export interface BuiltLayer {
  readonly instruction: Instruction
  readonly entries: readonly Entry[]
  readonly pull: Amount
  /** What the text alone would tell, where a real image told more. */
  readonly estimated?: Amount
}

/** What a registry transfers of these entries. */
export const pullOf = (entries: readonly Entry[]): Amount =>
  sum(entries.map(({ bytes, material }) => compressed(bytes, material)))

type Died = ReadonlyMap<number, Amount>

/** What each stage and layer weighs, with what has died in it. */
export function stageSizes(built: readonly Built[], lines: LineMap): StageSize[] {
  // What the final stage deletes is dead in the stages it is built on.
  const shipped = built.filter(({ stage }) => stage.isShipped)
  const diedShipped = new Map<number, Amount>()
  for (const { world } of shipped)
    for (const [id, bytes] of world.files.died) diedShipped.set(id, plus(diedShipped.get(id) ?? zero, bytes))
  return built.map((one) => stageSize(one, one.stage.isShipped ? diedShipped : one.world.files.died, lines))
}

function stageSize(
  { stage, world, base, layers, total, unknowns }: Built,
  died: Died,
  lines: LineMap,
): StageSize {
  return {
    name: nameOf(stage),
    index: stage.index,
    ships: stage.isShipped,
    base: base.label,
    baseContributor: base,
    layers: layers.map((layer) => sizeOf(layer, died, lines)),
    compiles: [...world.compiles.values()],
    total: rounded(total),
    unknowns,
  }
}

export const nameOf = ({ name, index }: Stage): string => name ?? String(index)

function sizeOf({ instruction, entries, pull, estimated }: BuiltLayer, died: Died, lines: LineMap): Layer {
  return {
    at: instruction.span,
    line: lines.positionAt(instruction.span.start).line,
    instruction: instruction.keyword.text.toUpperCase(),
    bytes: rounded(sum(entries.map(({ bytes }) => bytes))),
    pull: rounded(pull),
    unknowns: unknownsOf(entries),
    contributors: contributorsOf(entries, died),
    ...(estimated && { estimated: rounded(estimated) }),
  }
}

const keyOf = ({ label, at, basis }: { label: string; at: Span; basis: Contributor['basis'] }): string =>
  `${at.start} ${basis.kind === 'unknown'} ${label}`

/** Entries of one cause are one contributor: `chown -R /app` writes many files again. */
function contributorsOf(entries: readonly Entry[], died: Died): Contributor[] {
  const merged = new Map<string, { first: Entry; bytes: Amount; dead: Amount }>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const before = merged.get(key) ?? { first: entry, bytes: zero, dead: zero }
    merged.set(key, {
      first: before.first,
      bytes: plus(before.bytes, entry.bytes),
      dead: plus(before.dead, died.get(entry.id) ?? zero),
    })
  }
  return [...merged.values()]
    .sort((a, b) => b.bytes.likely - a.bytes.likely || b.bytes.high - a.bytes.high)
    .map(({ first: { label, at, basis }, bytes, dead }) => ({
      label,
      at,
      bytes: rounded(bytes),
      basis,
      ...(dead.high > 0 && { dead: rounded(dead) }),
    }))
}

const unknownsOf = (entries: readonly Entry[]): number =>
  new Set(entries.filter(({ basis }) => basis.kind === 'unknown').map(keyOf)).size

export const unknownsIn = (layers: readonly BuiltLayer[]): number =>
  layers.reduce((total, { entries }) => total + unknownsOf(entries), 0)
