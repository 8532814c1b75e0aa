import type { Change } from '../../engine/rebuild/change.ts'
import type { StepCount, StepState } from '../../engine/rebuild/plan.ts'
import { isOneStep, someOf, stepsText } from '../steps-text.ts'
import { type PlainText, say } from '../words/say.ts'

export const stateTexts = {
  cached: 'cached',
  perhaps: 'may run again',
  rebuilt: 'runs again',
  unused: 'not built',
} as const satisfies Record<StepState, PlainText>

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
  return isOneStep(after)
    ? say('{fix}: then the same change rebuilds 1 step, not {before}', values)
    : say('{fix}: then the same change rebuilds {after} steps, not {before}', {
        ...values,
        after: someOf(after),
      })
}
