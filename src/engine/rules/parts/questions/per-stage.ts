import type { Stage } from '../../../facts/model.ts'

/** The same function, asked once a stage: what a rule wants to know of a stage at each of its instructions. */
export function perStage<T>(answer: (stage: Stage) => T): (stage: Stage) => T {
  const known = new WeakMap<Stage, { readonly value: T }>()
  return (stage) => {
    const before = known.get(stage)
    if (before) return before.value
    const value = answer(stage)
    known.set(stage, { value })
    return value
  }
}
