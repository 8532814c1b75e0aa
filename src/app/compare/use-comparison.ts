import { useEffect, useRef, useState } from 'react'
import type { BaseRow } from '../../engine/compare/row.ts'
import type { Analyst } from '../../worker/client.ts'
import type { SharedOptions } from '../share/codec.ts'
import { useLost } from '../ui/lost.ts'

/** What is known of the other bases so far. */
export interface Compared {
  /** The text that the rows speak of. */
  readonly source: string
  /** The present base first, then the lightest. */
  readonly rows: readonly BaseRow[]
  readonly isDone: boolean
  /** Why there are no more rows than these. */
  readonly failure?: string
}

/** While someone types, a comparison would be old before its first row. */
const pause = 400

/** The rows come one by one; those of the text before stay until the first of the new text is there. */
export function useComparison(analyst: Analyst, source: string, options: SharedOptions) {
  const [compared, setCompared] = useState<Compared>()
  const [attempt, setAttempt] = useState(0)
  const isLost = useLost() !== undefined
  const hasAsked = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    if (isLost) return setCompared((before) => before && left(before))
    let isWanted = true
    const ask = async () => {
      hasAsked.current = true
      let rows: readonly BaseRow[] = []
      const outcome = await analyst.compare(source, options, (some) => {
        rows = some
        if (isWanted && rows.length > 0) setCompared({ source, rows, isDone: false })
      })
      if (!isWanted || outcome.kind === 'replaced') return
      setCompared(
        outcome.kind === 'done'
          ? { source, rows: outcome.value, isDone: true }
          : { source, rows, isDone: true, failure: outcome.message },
      )
    }
    const timer = setTimeout(ask, hasAsked.current ? pause : 0)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [analyst, source, options, attempt, isLost])

  const again = () => {
    setCompared(undefined)
    setAttempt(attempt + 1)
  }
  return { compared, again }
}

/** What stays when the analysis is lost: it will be compared anew once that is back. */
function left(compared: Compared): Compared | undefined {
  const { source, rows, failure } = compared
  if (failure === undefined) return compared
  return rows.length > 0 ? { source, rows, isDone: false } : undefined
}
