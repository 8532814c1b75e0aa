import type { FromNode, InstructionNode } from '../syntax/tree.ts'
import { type EarlierStages, earlierStages } from './earlier-stages.ts'
import { parseImageRef } from './image-ref.ts'
import { imageFacts } from './images/image-facts.ts'
import { readInstruction } from './instructions.ts'
import type { Base, Run, Scope, Stage, Variable } from './model.ts'
import { resolveWord } from './resolve.ts'
import { scopeHistory } from './scope.ts'
import { defaultShell, newStage, type StageBuilder, type StageDraft } from './stage-builder.ts'

interface Frame {
  readonly source: string
  readonly escape: '\\' | '`'
  readonly globals: Scope
  readonly earlier: EarlierStages
}

/** What one stage leaves to a stage that is built FROM it. */
interface Ending {
  readonly scope: Scope
  readonly shell: StageBuilder['shell']
}

/** Every stage with its instructions, then who uses whom. */
export function readStages(
  groups: readonly (readonly InstructionNode[])[],
  frame: Omit<Frame, 'earlier'>,
): Stage[] {
  const stages: StageDraft[] = []
  const earlier = earlierStages()
  const endings = new Map<Stage, Ending>()
  for (const nodes of groups) {
    const stage = readStage(nodes, { ...frame, earlier }, endings)
    stages.push(stage)
    earlier.add(stage)
  }
  linkStages(stages)
  return stages
}

function readStage(nodes: readonly InstructionNode[], frame: Frame, endings: Map<Stage, Ending>): StageDraft {
  const [first] = nodes
  const from = first?.kind === 'from' ? first : undefined
  const base = baseOf(from, frame)
  const parent = base.kind === 'stage' ? base.stage : undefined
  const inherited = parent && endings.get(parent)
  const image = base.kind === 'image' ? imageFacts(base.image) : undefined
  const stage: StageDraft = {
    ...newStage(frame.earlier.count, base),
    name: from?.name?.text,
    distro: parent ? parent.distro : image?.distro,
    span: { start: first?.span.start ?? 0, end: nodes.at(-1)?.span.end ?? 0 },
  }
  const builder: StageBuilder = {
    ...frame,
    stage,
    // ARGs go along, too: docs.docker.com/build/building/variables/#scoping
    variables: scopeHistory(inherited?.scope ?? presetScope(image?.env ?? {})),
    user: parent ? parent.user : image?.user,
    workdir: parent ? parent.workdir : base.kind === 'scratch' ? '/' : undefined,
    shell: inherited?.shell ?? defaultShell(stage.distro),
    isOnbuild: false,
  }
  for (const node of nodes) stage.instructions.push(readInstruction(node, builder))
  const [opening] = stage.instructions
  stage.from = opening?.kind === 'from' ? opening : undefined
  stage.runs = stage.instructions.filter((one): one is Run => one.kind === 'run')
  stage.user = builder.user
  stage.workdir = builder.workdir
  endings.set(stage, { scope: builder.variables.now(), shell: builder.shell })
  return stage
}

function baseOf(from: FromNode | undefined, { earlier, globals }: Frame): Base {
  if (!from) return { kind: 'unknown', why: 'there is no FROM' }
  if (!from.image) return { kind: 'unknown', why: 'FROM names no image' }
  const { value, text } = resolveWord(from.image, (name) => globals.get(name))
  if (value === undefined || value === '') return { kind: 'unknown', why: `\`${text}\` depends on the build` }
  if (value === 'scratch') return { kind: 'scratch' }
  const stage = earlier.find(value)
  // A number is an image's name here, not a stage's.
  if (stage && stage.name?.toLowerCase() === value.toLowerCase()) return { kind: 'stage', stage }
  return { kind: 'image', image: parseImageRef(value) }
}

/** The ENV that a base image brings, and PATH, which every stage has. */
function presetScope(env: Readonly<Record<string, string | undefined>>): Scope {
  const preset: Readonly<Record<string, string | undefined>> = { PATH: undefined, ...env }
  return {
    get: (name): Variable | undefined =>
      Object.hasOwn(preset, name)
        ? { name, value: preset[name], origin: 'base-image', definedBy: undefined }
        : undefined,
  }
}

/** Who is built from whom, what ships, and what no one needs. */
function linkStages(stages: readonly StageDraft[]): void {
  const draftOf = (stage: Stage): StageDraft | undefined => stages[stage.index]
  const needs = stages.map((stage) => stagesNeededBy(stage).flatMap((needed) => draftOf(needed) ?? []))
  for (const [index, stage] of stages.entries())
    for (const needed of needs[index] ?? []) needed.usedBy.push(stage)

  const final = stages.at(-1)
  if (!final) return
  final.isFinal = true
  for (let shipped: StageDraft | undefined = final; shipped; ) {
    shipped.isShipped = true
    shipped = shipped.base.kind === 'stage' ? draftOf(shipped.base.stage) : undefined
  }
  const reached = new Set([final])
  for (const stage of reached) for (const needed of needs[stage.index] ?? []) reached.add(needed)
  for (const stage of stages) stage.isDead = !reached.has(stage)
}

function stagesNeededBy(stage: Stage): Stage[] {
  const needed = new Set<Stage>()
  if (stage.base.kind === 'stage') needed.add(stage.base.stage)
  for (const instruction of stage.instructions) {
    if ((instruction.kind === 'copy' || instruction.kind === 'add') && instruction.from?.kind === 'stage')
      needed.add(instruction.from.stage)
    if (instruction.kind === 'run')
      for (const { from } of instruction.mounts) if (from?.kind === 'stage') needed.add(from.stage)
  }
  return [...needed]
}
