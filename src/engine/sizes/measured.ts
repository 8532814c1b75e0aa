import { instructionText } from '../facts/instruction-text.ts'
import type { Dockerfile, Instruction, Stage } from '../facts/model.ts'
import { type Amount, exactly } from './amount.ts'
import { ownValue } from './own-value.ts'
import { given } from './rules-of-thumb.ts'

/** What an image that was built weighs in one place. */
export interface Weighed {
  /** On disk. */
  readonly bytes: number
  /** The number was rounded by at most as much; 0 when it is exact. */
  readonly roundedBy: number
  /** What a pull transfers of it, if that is known. */
  readonly compressed?: number
}

/** By base image as written, and by fingerprint of an instruction. */
export type Measured = Readonly<Record<string, Weighed>>

export const amountOf = ({ bytes, roundedBy }: Weighed): Amount =>
  roundedBy === 0
    ? exactly(bytes)
    : { low: Math.max(0, bytes - roundedBy), likely: bytes, high: bytes + roundedBy }

/** The instructions whose layers ship, lowest first: those of the final stage and of all it is built on. */
export const shippedInstructions = ({ stages }: Dockerfile): readonly Instruction[] =>
  stages
    .filter(({ isShipped }) => isShipped)
    .flatMap(({ instructions }) => instructions.filter(({ kind }) => kind !== 'from'))

/** The base image of what ships, as written; undefined for `scratch` and for what the text does not tell. */
export function shippedBase({ stages }: Dockerfile): string | undefined {
  const root = stages.find(({ isShipped }) => isShipped)
  return root?.base.kind === 'image' ? root.base.image.text : undefined
}

/**
 * A short name for what an instruction does, so that a measurement leaves it when its text changes. Base image,
 * settings and the stages it takes from count too, save for files from the build context; of equals each has its own.
 */
export function fingerprints(file: Dockerfile): ReadonlyMap<Instruction, string> {
  const found = new Map<Instruction, string>()
  const times = new Map<string, number>()
  const stages = stageNames(file)
  let settings = shippedBase(file) ?? ''
  for (const instruction of shippedInstructions(file)) {
    const text = instructionText(file, instruction)
    const sources = stagesUsed(instruction).map(({ index }) => stages[index])
    const name = hash(isFromContext(instruction) ? text : [settings, text, ...sources].join('\n'))
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    found.set(instruction, time === 1 ? `#${name}` : `#${name}.${time}`)
    if (isSetting[instruction.kind]) settings = hash(`${settings}\n${text}`)
  }
  return found
}

/** What changes the effect of the commands below it. */
const isSetting: Readonly<Record<string, true>> = {
  env: true,
  arg: true,
  shell: true,
  workdir: true,
  user: true,
}

const isFromContext = (instruction: Instruction): boolean =>
  (instruction.kind === 'copy' || instruction.kind === 'add') && instruction.from === undefined

/** A name for the text of each stage and of all that it takes from. */
function stageNames({ stages, source }: Dockerfile): readonly string[] {
  const names: string[] = []
  for (const stage of stages) {
    const { base, span, instructions } = stage
    const used = [...(base.kind === 'stage' ? [base.stage] : []), ...instructions.flatMap(stagesUsed)]
    const text = source.slice(span.start, span.end)
    names[stage.index] = hash([text, ...used.map(({ index }) => names[index])].join('\n'))
  }
  return names
}

function stagesUsed(instruction: Instruction): readonly Stage[] {
  const origins =
    instruction.kind === 'run'
      ? instruction.mounts.map(({ from }) => from)
      : instruction.kind === 'copy' || instruction.kind === 'add'
        ? [instruction.from]
        : []
  return origins.flatMap((origin) => (origin?.kind === 'stage' ? [origin.stage] : []))
}

/** What was measured of a file's instructions, as far as they are still what they were. */
export function measuredIn(file: Dockerfile, measured: Measured): ReadonlyMap<Instruction, Weighed> {
  if (Object.keys(measured).length === 0) return new Map()
  return new Map(
    [...fingerprints(file)].flatMap(([instruction, name]) => {
      const weighed = ownValue(measured, name)
      return weighed ? [[instruction, weighed] as const] : []
    }),
  )
}

/** On what ground such a number stands. */
export const ownImage = given('your own image')

/** FNV-1a of 32 bits, twice with different starts: nobody gains by two texts that share it. */
function hash(text: string): string {
  let a = 0x811c9dc5
  let b = 0x1b873593
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x01000193)
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36)
}
