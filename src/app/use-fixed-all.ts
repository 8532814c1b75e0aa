import { useCallback } from 'react'
import type { Analyst, FixedAll } from '../worker/client.ts'
import type { SharedOptions } from './share/codec.ts'
import { useAnswer } from './use-answer.ts'

/** What all safe fixes make of the text and the files beside it; undefined until the worker has made them. */
export function useFixedAll(analyst: Analyst, source: string, options: SharedOptions): FixedAll | undefined {
  const fixed = useAnswer(
    useCallback(async () => {
      const outcome = await analyst.fixAll(source, options)
      return outcome.kind === 'done' ? outcome.value : undefined
    }, [analyst, source, options]),
  )
  return fixed === 'failed' ? undefined : fixed
}
