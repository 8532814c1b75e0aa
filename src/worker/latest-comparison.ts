import type { Compared } from './outcome.ts'

/** The comparison that the page waits for: one at a time, the newest. */
export interface LatestComparison {
  /** Takes the place of the one before. */
  begin(id: number, resolve: (outcome: Compared) => void, milliseconds: number): void
  /** The worker's answer; one to an older question is not heard. */
  finish(id: number, outcome: Compared): void
  /** The worker is gone, or took too long: for whichever is awaited, or only for this one. */
  fail(id?: number): void
}

export function latestComparison(): LatestComparison {
  let awaited: { readonly id: number; readonly resolve: (outcome: Compared) => void } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function settle(outcome: Compared) {
    clearTimeout(timer)
    const before = awaited
    awaited = undefined
    before?.resolve(outcome)
  }

  function fail(id = awaited?.id) {
    if (awaited?.id === id)
      settle({ kind: 'failed', message: 'The analysis stopped before the bases were compared.' })
  }

  return {
    begin(id, resolve, milliseconds) {
      settle({ kind: 'replaced' })
      awaited = { id, resolve }
      timer = setTimeout(() => fail(id), milliseconds)
    },
    finish(id, outcome) {
      if (awaited?.id === id) settle(outcome)
    },
    fail,
  }
}
