import { useEffect, useState } from 'react'
import type { Rebuild } from '../../engine/report/rebuild.ts'
import type { Analyst, RebuildQuestion } from '../../worker/client.ts'

export interface Answered {
  readonly rebuild: Rebuild
  /** The text that it speaks of. */
  readonly source: string
}

/** The newest answer stays while the next is on its way; `failed` when the worker could not tell. */
export function useRebuild(analyst: Analyst, question: RebuildQuestion): Answered | 'failed' | undefined {
  const [known, setKnown] = useState<Answered | 'failed'>()
  const { source, options, change, findings } = question
  useEffect(() => {
    let isWanted = true
    analyst.rebuild({ source, options, change, findings }).then((rebuild) => {
      if (isWanted) setKnown(rebuild ? { rebuild, source } : 'failed')
    })
    return () => {
      isWanted = false
    }
  }, [analyst, source, options, change, findings])
  return known
}
