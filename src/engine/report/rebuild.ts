import type { Choices } from '../rebuild/choices.ts'
import type { RebuildPlan, StepCount } from '../rebuild/plan.ts'
import type { Finding } from './report.ts'

/** What there is to say about one change to one text. */
export interface Rebuild {
  readonly plan: RebuildPlan
  /** What else may be asked about this text. */
  readonly choices: Choices
  /** The fixes after which the same change rebuilds less, the best first. */
  readonly orders: readonly Order[]
}

export interface Order {
  readonly finding: Finding
  readonly after: StepCount
}
