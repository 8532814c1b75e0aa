import type { BaseRow } from '../engine/compare/row.ts'
import type { Compared } from './outcome.ts'

interface Waiting {
  readonly resolve: (outcome: Compared) => void
  /** Hears the rows as they come. */
  readonly onRows: ((rows: readonly BaseRow[]) => void) | undefined
  /** Milliseconds between two answers. */
  readonly patience: number
}

/** The comparison that the page waits for: one at a time, the newest. */
export interface LatestComparison {
  /** Takes the place of the one before. */
  begin(id: number, waiting: Waiting): void
  /** The worker's answer; one to an older question is not heard. */
  hear(id: number, rows: readonly BaseRow[], isFinal: boolean): void
  /** The worker is gone, or took too long: for whichever is awaited, or only for this one. */
  fail(id?: number): void
}

export function latestComparison(): LatestComparison {
  let awaited: (Waiting & { readonly id: number }) | undefined
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
    begin(id, waiting) {
      settle({ kind: 'replaced' })
      awaited = { ...waiting, id }
      timer = setTimeout(fail, waiting.patience)
    },
    hear(id, rows, isFinal) {
      if (awaited?.id !== id) return
      clearTimeout(timer)
      timer = setTimeout(fail, awaited.patience)
      awaited.onRows?.(rows)
      if (isFinal) settle({ kind: 'done', value: rows })
    },
    fail,
  }
}
