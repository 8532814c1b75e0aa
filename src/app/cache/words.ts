import type { Change } from '../../engine/rebuild/change.ts'
import type { StepCount, StepState } from '../../engine/rebuild/plan.ts'
import { type PlainText, say } from '../words/say.ts'

export const stateTexts = {
  cached: 'cached',
  perhaps: 'may run again',
  rebuilt: 'runs again',
  unused: 'not built',
} as const satisfies Record<StepState, PlainText>

/** `2`, or `2–4` when some only may. */
const someOf = ({ rebuilt, perhaps }: StepCount): string =>
  perhaps === 0 ? `${rebuilt}` : `${rebuilt}–${rebuilt + perhaps}`

/** `2 of 6 steps`, `2–4 of 6 steps`. */
export const stepsText = (count: StepCount): string =>
  count.steps === 1
    ? say('{some} of 1 step', { some: someOf(count) })
    : say('{some} of {all} steps', { some: someOf(count), all: count.steps })

/** What the change rebuilds, as one sentence, code in backticks. */
export function rebuildsText(change: Change, count: StepCount): string {
  const steps = stepsText(count)
  switch (change.kind) {
    case 'source':
      return say('A code edit rebuilds {steps}', { steps })
    case 'file':
      return say('A change of `{path}` rebuilds {steps}', { path: change.path, steps })
    case 'line':
      return say('An edit of line {line} rebuilds {steps}', { line: String(change.line), steps })
    case 'argument':
      return say('Another `{name}` rebuilds {steps}', { name: change.name, steps })
    case 'image':
      return change.image === undefined
        ? say('A new base image rebuilds {steps}', { steps })
        : say('A new `{image}` rebuilds {steps}', { image: change.image, steps })
  }
}

/** What a fix does to the number of steps that the same change rebuilds. */
export function fewerText(fix: string, after: StepCount, before: StepCount): string {
  const values = { fix, before: someOf(before) }
  return after.perhaps === 0 && after.rebuilt === 1
    ? say('{fix}: then the same change rebuilds 1 step, not {before}', values)
    : say('{fix}: then the same change rebuilds {after} steps, not {before}', {
        ...values,
        after: someOf(after),
      })
}
