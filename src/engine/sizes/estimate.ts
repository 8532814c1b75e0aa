import type { Dockerfile, Instruction, Stage } from '../facts/model.ts'
import { type LineMap, lineMap } from '../text/line-map.ts'
import { exactly, plus, rounded, sum, times, zero } from './amount.ts'
import { apply } from './apply.ts'
import { contextFiles } from './context-files.ts'
import { baseKnowledge, baseSpan, baseWeight, forPlatform, inputFor } from './contributors/base-image.ts'
import { runChanges } from './contributors/run.ts'
import { transferChanges } from './contributors/transfer.ts'
import { type Entry, type FileSystem, fileSystem } from './file-system.ts'
import type { Contributor, ImageSize } from './image-size.ts'
import { amountOf, measuredIn, ownImage, type Weighed } from './measured.ts'
import { withMounts } from './mounts.ts'
import { ownValue } from './own-value.ts'
import { unknownDirectory } from './path.ts'
import { given } from './rules-of-thumb.ts'
import { type Built, type BuiltLayer, nameOf, pullOf, stageSizes, unknownsIn } from './stage-size.ts'
import type { EstimateInput, Step, World } from './world.ts'

export type { EstimateInput }

interface Shared {
  readonly file: Dockerfile
  readonly input: EstimateInput
  readonly context: Step['context']
  readonly lines: LineMap
  readonly measured: ReadonlyMap<Instruction, Weighed>
  readonly built: Built[]
}

/** What every layer of the image weighs, as far as its text, its files and the tables tell. */
export function estimate(file: Dockerfile, input: EstimateInput): ImageSize {
  const shared: Shared = {
    file,
    input,
    context: contextFiles(file.context),
    lines: lineMap(file.source),
    measured: measuredIn(file, input.measured ?? {}),
    built: [],
  }
  for (const stage of file.stages) shared.built[stage.index] = build(stage, shared)
  const final = shared.built.find(({ stage }) => stage.isFinal) ?? shared.built.at(-1)
  return {
    shipped: rounded(final?.total ?? zero),
    pull: rounded(final?.pull ?? zero),
    dead: rounded(final?.world.files.dead ?? zero),
    unknowns: final?.unknowns ?? 0,
    stages: stageSizes(shared.built, shared.lines),
  }
}

function build(stage: Stage, shared: Shared): Built {
  const parent = stage.base.kind === 'stage' ? shared.built[stage.base.stage.index] : undefined
  const start = parent ? inherited(stage, parent) : fresh(stage, shared)
  const layers: BuiltLayer[] = []
  for (const instruction of stage.instructions) {
    const layer = layerOf(instruction, start.world, shared)
    if (layer) layers.push(layer)
  }
  const entries = layers.flatMap((layer) => layer.entries)
  return {
    ...start,
    stage,
    layers,
    total: plus(start.total, sum(entries.map(({ bytes }) => bytes))),
    pull: plus(start.pull, sum(layers.map(({ pull }) => pull))),
    unknowns: start.unknowns + unknownsIn(layers),
  }
}

type Start = Omit<Built, 'stage' | 'layers'>

function fresh(stage: Stage, shared: Shared): Start {
  const input = inputFor(stage, shared.input)
  const weight = baseWeight(stage, input)
  const base: Contributor = {
    label: weight.label,
    at: baseSpan(stage),
    bytes: rounded(weight.bytes),
    basis: weight.basis,
    ...(weight.estimated && { estimated: rounded(weight.estimated) }),
  }
  const files = fileSystem()
  files.add({ ...base, path: '/(base image)', material: 'system' })
  files.seal()
  return {
    world: {
      ...baseKnowledge(stage, input),
      files,
      copies: { last: undefined },
      settings: new Map(),
      compiles: new Map(),
    },
    base,
    total: weight.bytes,
    pull: weight.compressed,
    unknowns: weight.basis.kind === 'unknown' ? 1 : 0,
  }
}

function inherited(stage: Stage, { world, total, pull, unknowns, stage: parent }: Built): Start {
  const name = nameOf(parent)
  const present = new Map([...world.present].map(([group, names]) => [group, new Set(names)]))
  return {
    world: {
      ...world,
      present,
      copies: { ...world.copies },
      settings: new Map(world.settings),
      compiles: new Map(),
      files: world.files.fork(),
    },
    base: {
      label: name,
      at: baseSpan(stage),
      bytes: rounded(total),
      basis: given(`the stage ${name} of this file`),
    },
    total,
    pull,
    unknowns,
  }
}

/** The layer that an instruction makes; undefined for one that only sets metadata. */
function layerOf(instruction: Instruction, world: World, shared: Shared): BuiltLayer | undefined {
  const { file, input, context, lines, measured, built } = shared
  const worldOf = (index: number): World | undefined => built[index]?.world
  const step: Step = { file, input: forPlatform(input, world.platform), world, context }
  if (instruction.kind === 'run') {
    const seen = withMounts(instruction, world, context, worldOf)
    for (const change of runChanges(instruction, { ...step, world: seen })) apply(change, seen, instruction)
  } else if (instruction.kind === 'copy' || instruction.kind === 'add')
    for (const change of transferChanges(instruction, step, worldOf))
      apply({ certainty: 'surely', ...change }, world)
  else return
  const own = ownValue(input.assumptions, `line:${lines.positionAt(instruction.span.start).line}`)
  const entries = world.files.seal()
  const weighed = measured.get(instruction)
  if (own === undefined && !weighed) return { instruction, entries, pull: pullOf(entries) }
  const whole =
    own === undefined && weighed
      ? { bytes: amountOf(weighed), basis: ownImage }
      : { bytes: exactly(own ?? 0), basis: given('your number for this layer') }
  const scaled = scaledTo(whole, entries, instruction, world.files)
  const isPullKnown = own === undefined && weighed?.compressed !== undefined
  return {
    instruction,
    entries: scaled,
    pull: isPullKnown ? exactly(weighed.compressed) : pullOf(scaled),
    ...(own === undefined && isKnown(entries) && { estimated: sum(entries.map(({ bytes }) => bytes)) }),
  }
}

const isKnown = (entries: readonly Entry[]): boolean => entries.every(({ basis }) => basis.kind !== 'unknown')

/**
 * A number for a whole layer. What the estimate cannot weigh takes what the rest leaves of it; where nothing is
 * unknown, or nothing left, what was found keeps its shares.
 */
function scaledTo(
  { bytes, basis }: Pick<Entry, 'bytes' | 'basis'>,
  entries: readonly Entry[],
  { span }: Instruction,
  files: FileSystem,
): readonly Entry[] {
  const likely = entries.reduce((total, entry) => total + entry.bytes.likely, 0)
  const isUnknown = (entry: Entry): boolean => entry.basis.kind === 'unknown' && entry.bytes.likely === 0
  const unknown = new Set(entries.filter(isUnknown).map(({ id }) => id))
  const left = unknown.size === 0 ? 0 : Math.max(0, bytes.likely - likely)
  const [first] = entries
  for (const entry of entries) files.forget(entry.id)
  if (!first || likely + left === 0)
    files.add({
      path: first?.path ?? unknownDirectory,
      label: basis === ownImage ? 'as in your image' : 'as you entered',
      at: span,
      material: 'mixed',
      bytes,
      basis,
      spreads: true,
    })
  else
    for (const { id, ...piece } of entries) {
      const share = unknown.has(id) ? left / unknown.size : piece.bytes.likely
      files.add({ ...piece, bytes: times(bytes, share / (likely + left)), basis })
    }
  return files.seal()
}
