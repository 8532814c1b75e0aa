import type { Dockerfile, Instruction } from '../facts/model.ts'
import {
  fingerprints,
  type Measured,
  shippedBase,
  shippedInstructions,
  type Weighed,
} from '../sizes/measured.ts'
import { lineMap } from '../text/line-map.ts'
import { aligned, type Pair } from './align.ts'
import { type Origin, originOf } from './created-by.ts'
import { fitterOf, makesLayer } from './fits.ts'
import type { ImageStep, RealImage } from './model.ts'

/** How the layers of a built image lie over the instructions of a Dockerfile. Plain data. */
export interface Fit {
  /** The base image; undefined when it cannot be told where it ends. */
  readonly base: (Weighed & { readonly image: string; readonly steps: number }) | undefined
  /** Lowest first. */
  readonly layers: readonly FittedLayer[]
  /** Steps that weigh something and belong to no instruction nor to the base, by their place in the history. */
  readonly strangers: readonly number[]
  /** Lines of instructions that make a layer and found none. */
  readonly unmatched: readonly number[]
  /** For `Options.measured`. */
  readonly measured: Measured
}

export interface FittedLayer {
  /** 1-based. */
  readonly line: number
  /** Its place in the history. */
  readonly step: number
  /** The instruction reads otherwise now, so its measurement counts for nothing. */
  readonly isChanged: boolean
}

/** Matches the layers of an image to the instructions that made them, from the top down; what remains is the base. */
export function fitFile(file: Dockerfile, { steps }: RealImage): Fit {
  const instructions = shippedInstructions(file)
  const origins = steps.map(({ createdBy, isCut }) => originOf(createdBy, isCut))
  const fitters = instructions.map((instruction) => fitterOf(file, instruction))
  const fitting = aligned(fitters, origins, (fits, origin) => fits(origin))
  // ENV and the like below the lowest layer may as well be the base image's own.
  const lowestLayer = fitting.findIndex(({ instruction }) => isLayer(instruction))
  const same = lowestLayer === -1 ? [] : fitting.slice(lowestLayer)
  const changed = same.length === 0 ? [] : changedBetween(same)
  const pairs = [...same, ...changed].sort((a, b) => a.step - b.step)
  const paired = new Set(pairs.map(({ instruction }) => instruction))
  const lines = lineMap(file.source)
  const lineOf = ({ span }: Instruction): number => lines.positionAt(span.start).line
  const unmatched = instructions.filter((one, index) => makesLayer(one) && !paired.has(index))

  // Where the lowest layers fit nothing, nobody can tell which of the steps below are the base image's.
  const lowest = pairs[0] ?? { instruction: instructions.length, step: steps.length }
  const isBaseCertain = !range(0, lowest.instruction).some(isLayer)
  const below = steps.slice(0, lowest.step)
  const image = shippedBase(file)
  const base =
    image !== undefined && isBaseCertain ? { ...sum(below), image, steps: below.length } : undefined
  const used = new Set(pairs.map(({ step }) => step))
  const names = fingerprints(file)
  return {
    base,
    layers: pairs.flatMap(({ instruction: index, step }) => {
      const instruction = instructions[index]
      if (!instruction || !makesLayer(instruction)) return []
      return [{ line: lineOf(instruction), step, isChanged: changed.some((pair) => pair.step === step) }]
    }),
    strangers: steps.flatMap(({ bytes }, index) =>
      bytes > 0 && !used.has(index) && !(base && index < base.steps) ? [index] : [],
    ),
    unmatched: unmatched.map(lineOf),
    measured: Object.fromEntries([
      ...(base && base.steps > 0 && !below.some(({ isUnread }) => isUnread)
        ? [[base.image, weighedOf(base)] as const]
        : []),
      ...same.flatMap(({ instruction: index, step }) => {
        const instruction = instructions[index]
        const name = instruction && makesLayer(instruction) ? names.get(instruction) : undefined
        const weighed = steps[step]
        return name === undefined || !weighed || weighed.isUnread ? [] : [[name, weighedOf(weighed)] as const]
      }),
    ]),
  }

  /** An instruction and a step of one kind that alone remain between two neighbours that fit: it was edited. */
  function changedBetween(fitting: readonly Pair[]): readonly Pair[] {
    const ends = [...fitting, { instruction: instructions.length, step: steps.length }]
    return ends.flatMap(({ instruction, step }, index) => {
      const before = fitting[index - 1] ?? { instruction: -1, step: -1 }
      const left = range(before.instruction + 1, instruction).filter(isLayer)
      const right = range(before.step + 1, step).filter(weighs)
      // Below the lowest pair the base begins somewhere: only what is next to the pair may be meant.
      const candidates = index === 0 ? right.slice(Math.max(0, right.length - left.length)) : right
      const isBase = index === 0 && range(candidates[0] ?? step, step).some((at) => endsImage(origins[at]))
      const isAlike =
        !isBase &&
        left.length === candidates.length &&
        left.every((at, place) => keywordOf(instructions[at]) === origins[candidates[place] ?? -1]?.keyword)
      return isAlike ? left.map((at, place) => ({ instruction: at, step: candidates[place] ?? -1 })) : []
    })
  }

  function isLayer(index: number): boolean {
    const instruction = instructions[index]
    return instruction !== undefined && makesLayer(instruction)
  }

  function weighs(index: number): boolean {
    const keyword = origins[index]?.keyword
    return (steps[index]?.bytes ?? 0) > 0 && (keyword === 'RUN' || keyword === 'COPY' || keyword === 'ADD')
  }
}

const keywordOf = (instruction: Instruction | undefined): string | undefined =>
  instruction?.keyword.text.toUpperCase()

/** What most base images end with. */
const endsImage = (origin: Origin | undefined): boolean =>
  origin?.keyword === 'CMD' || origin?.keyword === 'ENTRYPOINT'

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)

function sum(steps: readonly ImageStep[]): Weighed {
  const total = { bytes: 0, roundedBy: 0, compressed: 0 }
  for (const { bytes, roundedBy, compressed } of steps) {
    total.bytes += bytes
    total.roundedBy += roundedBy
    total.compressed += compressed ?? 0
  }
  const isKnown = steps.every(({ bytes, compressed }) => bytes === 0 || compressed !== undefined)
  return weighedOf(isKnown ? total : { bytes: total.bytes, roundedBy: total.roundedBy })
}

const weighedOf = ({ bytes, roundedBy, compressed }: Weighed): Weighed => ({
  bytes,
  roundedBy,
  ...(compressed !== undefined && { compressed }),
})
