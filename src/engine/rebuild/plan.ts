import type { Span } from '../text/span.ts'
import type { Change } from './change.ts'

/** `unused`: the stage is not needed, so BuildKit does not build it at all. */
export type StepState = 'cached' | 'perhaps' | 'rebuilt' | 'unused'

/** An instruction that BuildKit counts as a step: FROM an image, RUN, COPY, ADD or WORKDIR. */
export interface RebuildStep {
  readonly at: Span
  readonly line: number
  /** `RUN`, `COPY` … */
  readonly instruction: string
  readonly state: StepState
  /** In plain words, code in backticks; undefined where a step is simply cached or unused. */
  readonly reason: string | undefined
  /** The installs and builds in it: `pip install`. */
  readonly work: readonly string[]
}

/** Steps that surely run again, those that may, and all. */
export interface StepCount {
  readonly rebuilt: number
  readonly perhaps: number
  readonly steps: number
}

export interface StageRebuild extends StepCount {
  /** The stage's name, else its index as text. */
  readonly name: string
  readonly index: number
  readonly isBuilt: boolean
  readonly list: readonly RebuildStep[]
}

/** What a build after the change does anew. Steps of stages that are not built do not count. */
export interface RebuildPlan extends StepCount {
  readonly change: Change
  readonly stages: readonly StageRebuild[]
  /** Why nothing runs again, where no step can tell. */
  readonly note: string | undefined
}
