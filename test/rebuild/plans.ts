import type { Options } from '../../src/engine/options.ts'
import type { Change } from '../../src/engine/rebuild/change.ts'
import type { RebuildPlan } from '../../src/engine/rebuild/plan.ts'
import { rebuildOf } from '../../src/engine/rebuild-of.ts'
import { dedent } from '../../src/engine/text/dedent.ts'

export const planOf = (text: string, change: Change, options: Options = {}): RebuildPlan =>
  rebuildOf(dedent(text), change, options).plan

export const file = (path: string): Change => ({ kind: 'file', path })
export const line = (number: number): Change => ({ kind: 'line', line: number })
export const argument = (name: string): Change => ({ kind: 'argument', name })
export const image = (name?: string): Change => ({ kind: 'image', image: name })
export const source: Change = { kind: 'source' }

/** `1 FROM cached`, a line a step. */
export const statesOf = ({ stages }: RebuildPlan): string[] =>
  stages.flatMap(({ list }) => list.map((step) => `${step.line} ${step.instruction} ${step.state}`))

/** The numbers of the lines that run again, and with a question mark those that may. */
export const linesOf = ({ stages }: RebuildPlan): string =>
  stages
    .flatMap(({ list }) => list)
    .filter(({ state }) => state === 'rebuilt' || state === 'perhaps')
    .map((step) => (step.state === 'rebuilt' ? `${step.line}` : `${step.line}?`))
    .join(' ')

export const reasonAt = ({ stages }: RebuildPlan, number: number): string | undefined =>
  stages.flatMap(({ list }) => list).find((step) => step.line === number)?.reason
