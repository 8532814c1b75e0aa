import type { Dockerfile } from '../facts/model.ts'
import { type Amount, plus, zero } from '../sizes/amount.ts'
import type { ImageSize } from '../sizes/image-size.ts'
import { type Anew, madeAnew } from './made-anew.ts'
import type { RebuildPlan, StepCount } from './plan.ts'
import { rebuildPlan } from './rebuild-plan.ts'
import { sourcePath } from './source-path.ts'

/** What an edit of the program's own code brings about. */
export interface CodeEdit extends StepCount {
  /** The layers of the final image that are other ones then: a registry is sent these. Undefined until weighed. */
  readonly pushes: Anew | undefined
}

/** Undefined when no step takes code from the build context. */
export function codeEditOf(file: Dockerfile, size: ImageSize): CodeEdit | undefined {
  if (sourcePath(file) === undefined) return
  const plan = rebuildPlan(file, { kind: 'source' })
  const { rebuilt, perhaps, steps } = plan
  return { rebuilt, perhaps, steps, pushes: size.stages.length === 0 ? undefined : pushedBy(plan, size) }
}

/** What may run again most often does: it copies what a build stage has made of the code. */
function pushedBy(plan: RebuildPlan, size: ImageSize): Anew {
  const final: ImageSize = { ...size, stages: size.stages.filter(({ ships }) => ships) }
  const [surely, perhaps] = [madeAnew(plan, final), madeAnew(plan, final, 'perhaps')]
  return {
    bytes: plus(surely.bytes, upTo(perhaps.bytes)),
    pull: plus(surely.pull, upTo(perhaps.pull)),
    unknowns: surely.unknowns + perhaps.unknowns,
  }
}

const upTo = (amount: Amount): Amount => ({ ...amount, low: zero.low })
