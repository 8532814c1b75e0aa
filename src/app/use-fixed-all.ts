import { useEffect, useState } from 'react'
import type { Analyst, FixedAll } from '../worker/client.ts'
import type { SharedOptions } from './share/codec.ts'

/** What all safe fixes make of the text and the files beside it; undefined until the worker has made them. */
export function useFixedAll(analyst: Analyst, source: string, options: SharedOptions): FixedAll | undefined {
  const [fixed, setFixed] = useState<FixedAll>()
  useEffect(() => {
    let isWanted = true
    analyst.fixAll(source, options).then((outcome) => {
      if (isWanted && outcome.kind === 'done') setFixed(outcome.value)
    })
    return () => {
      isWanted = false
    }
  }, [analyst, source, options])
  return fixed
}
