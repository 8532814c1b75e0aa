import type { Span } from '../text/span.ts'
import type { Dockerfile, Instruction, Stage } from './model.ts'

/** A stage that needs a later one, which needs the first again. */
export interface StageCircle {
  readonly stage: Stage
  readonly needs: Stage
  /** Where the later stage is named. */
  readonly at: Span
}

interface Need {
  readonly from: Stage
  readonly to: Stage
  readonly at: Span
}

/** Builders other than BuildKit look no further than the stages above; BuildKit also finds those below. */
export function stageCircles({ stages }: Dockerfile): StageCircle[] {
  const byName = new Map<string, Stage>()
  for (const stage of stages) if (stage.name !== undefined) byName.set(stage.name.toLowerCase(), stage)
  const needs = stages.flatMap((from) =>
    from.instructions.flatMap((instruction) =>
      namesIn(instruction).flatMap(({ text, span }): Need[] => {
        const to = byName.get(text.toLowerCase()) ?? stages[Number(text)]
        return to && to !== from ? [{ from, to, at: span }] : []
      }),
    ),
  )
  const bound = peel(needs)
  return bound
    .filter(({ from, to }) => to.index > from.index)
    .map(({ from, to, at }) => ({ stage: from, needs: to, at }))
}

function namesIn(instruction: Instruction): readonly { readonly text: string; readonly span: Span }[] {
  if (instruction.kind === 'run')
    return instruction.mounts.flatMap(({ fromName }) => (fromName ? [fromName] : []))
  if (instruction.kind === 'from') {
    const { stage, image } = instruction
    return stage.base.kind === 'stage' && image ? [image] : []
  }
  if (instruction.kind !== 'copy' && instruction.kind !== 'add') return []
  const name = instruction.flags.find((flag) => flag.name === 'from')?.value
  return name && name.value === name.text && name.text !== '' ? [name] : []
}

/** What is left once every stage is gone that needs nothing left, or that nothing left needs. */
function peel(needs: readonly Need[]): readonly Need[] {
  const outward = without(needs, 'from', 'to')
  return without(outward, 'to', 'from')
}

function without(needs: readonly Need[], near: 'from' | 'to', far: 'from' | 'to'): readonly Need[] {
  const open = new Map<Stage, number>()
  const byFar = new Map<Stage, Stage[]>()
  for (const need of needs) {
    open.set(need[near], (open.get(need[near]) ?? 0) + 1)
    const others = byFar.get(need[far])
    if (others) others.push(need[near])
    else byFar.set(need[far], [need[near]])
  }
  const loose = [...new Set(needs.map((need) => need[far]))].filter((stage) => !open.has(stage))
  for (const stage of loose)
    for (const other of byFar.get(stage) ?? []) {
      const left = (open.get(other) ?? 0) - 1
      open.set(other, left)
      if (left === 0) loose.push(other)
    }
  const gone = new Set(loose)
  return needs.filter(({ from, to }) => !gone.has(from) && !gone.has(to))
}
