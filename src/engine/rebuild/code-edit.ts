import type { Dockerfile } from '../facts/model.ts'
import type { StepCount } from './plan.ts'
import { rebuildPlan } from './rebuild-plan.ts'
import { sourcePath } from './source-path.ts'

/** What an edit of the program's own code rebuilds; undefined when no step takes code from the build context. */
export function codeEditOf(file: Dockerfile): StepCount | undefined {
  if (sourcePath(file) === undefined) return
  const { rebuilt, perhaps, steps } = rebuildPlan(file, { kind: 'source' })
  return { rebuilt, perhaps, steps }
}
