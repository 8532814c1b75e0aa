import { useCallback } from 'react'
import type { Rebuild } from '../../engine/report/rebuild.ts'
import type { Analyst, RebuildQuestion } from '../../worker/client.ts'
import { useAnswer } from '../use-answer.ts'

export interface Answered {
  readonly rebuild: Rebuild
  /** The text that it speaks of. */
  readonly source: string
}

/** The newest answer stays while the next is on its way; `failed` when the worker could not tell. */
export function useRebuild(
  analyst: Analyst,
  { source, options, change, findings }: RebuildQuestion,
): Answered | 'failed' | undefined {
  return useAnswer(
    useCallback(async () => {
      const rebuild = await analyst.rebuild({ source, options, change, findings })
      return rebuild && { rebuild, source }
    }, [analyst, source, options, change, findings]),
  )
}
