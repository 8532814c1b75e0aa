import type { Progress } from './collector.ts'

/** Work under way on a folder, for the card that shows it. */
export interface Reading {
  readonly get: () => Step
  readonly subscribe: (listener: () => void) => () => void
  readonly cancel: () => void
}

export type Step = ({ readonly kind: 'reading' } & Progress) | { readonly kind: 'weighing' }

/** Milliseconds between two things that the card says. */
const beat = 100

export function reading(cancel: () => void): Reading & { readonly set: (step: Step) => void } {
  const listeners = new Set<() => void>()
  let step: Step = { kind: 'reading', found: 0, read: 0 }
  let said = 0
  return {
    get: () => step,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    cancel,
    set(next) {
      const now = performance.now()
      if (next.kind === step.kind && now - said < beat) return
      said = now
      step = next
      for (const listener of listeners) listener()
    },
  }
}
