import { useEffect, useState } from 'react'
import type { Analyst } from '../../worker/client.ts'
import type { State } from '../state.ts'
import type { Patched } from './exports.ts'

/** What all safe fixes make of the text and the files beside it; undefined until the worker has made them. */
export function usePatched({ source, options }: State, analyst: Analyst): Patched | undefined {
  const [patched, setPatched] = useState<Patched>()
  useEffect(() => {
    let isWanted = true
    analyst.fixAll(source, options).then((outcome) => {
      if (!isWanted || outcome.kind !== 'done') return
      const { value } = outcome
      const changed = Object.entries(value.files).map(([name, after]) => ({
        name,
        before: options.files?.[name] ?? '',
        after,
      }))
      setPatched({ source: value.source, changed })
    })
    return () => {
      isWanted = false
    }
  }, [source, options, analyst])
  return patched
}
