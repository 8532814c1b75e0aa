import type { Change } from './change.ts'
import type { StepCount, StepState } from './plan.ts'

export const stateWords = {
  cached: 'cached',
  perhaps: 'may run again',
  rebuilt: 'runs again',
  unused: 'not built',
} as const satisfies Record<StepState, string>

/** `a change of `api/main.py``, as the beginning of a sentence, code in backticks. */
export function changeText(change: Change): string {
  switch (change.kind) {
    case 'source':
      return 'A code edit'
    case 'file':
      return `A change of \`${change.path}\``
    case 'line':
      return `An edit of line ${change.line}`
    case 'argument':
      return `Another \`${change.name}\``
    case 'image':
      return change.image === undefined ? 'A new base image' : `A new \`${change.image}\``
  }
}

const steps = (count: number): string => `${count} ${count === 1 ? 'step' : 'steps'}`

/** `2`, or `2–4` when some only may. */
const rangeText = ({ rebuilt, perhaps }: StepCount): string =>
  perhaps === 0 ? `${rebuilt}` : `${rebuilt}–${rebuilt + perhaps}`

/** `2 of 6 steps`, `2–4 of 6 steps`. */
export const countText = (count: StepCount): string => `${rangeText(count)} of ${steps(count.steps)}`

/** `rebuilds 1 step, not 6`. */
export function fewerText(after: StepCount, before: StepCount): string {
  const shown = after.perhaps === 0 ? steps(after.rebuilt) : `${rangeText(after)} steps`
  return `rebuilds ${shown}, not ${rangeText(before)}`
}

export const isFewer = (after: StepCount, before: StepCount): boolean => {
  const most = (count: StepCount) => count.rebuilt + count.perhaps
  return most(after) < most(before) || (most(after) === most(before) && after.rebuilt < before.rebuilt)
}
