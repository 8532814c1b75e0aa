import type { StepCount } from './plan.ts'

/** `2 of 6 steps`, `2–4 of 6 steps`: at least those that surely run again, at most those that may, too. */
export function countText({ rebuilt, perhaps, steps }: StepCount): string {
  const most = rebuilt + perhaps
  return `${perhaps === 0 ? rebuilt : `${rebuilt}–${most}`} of ${steps} ${steps === 1 ? 'step' : 'steps'}`
}
