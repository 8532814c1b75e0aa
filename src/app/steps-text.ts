import type { StepCount } from '../engine/rebuild/plan.ts'
import { say } from './words/say.ts'

/** `2`, or `2–4` when some only may. */
export const someOf = ({ rebuilt, perhaps }: StepCount): string =>
  perhaps === 0 ? `${rebuilt}` : `${rebuilt}–${rebuilt + perhaps}`

/** `2 of 6 steps`, `2–4 of 6 steps`. */
export const stepsText = (count: StepCount): string =>
  count.steps === 1
    ? say('{some} of 1 step', { some: someOf(count) })
    : say('{some} of {all} steps', { some: someOf(count), all: count.steps })

export const isOneStep = ({ rebuilt, perhaps }: StepCount): boolean => perhaps === 0 && rebuilt === 1
