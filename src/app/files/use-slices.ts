import { useEffect, useState } from 'react'
import { inSlices, type Slices } from './slices.ts'

/** The newest result of work done in slices; the one before stays until then. `make` must keep its identity. */
export function useSlices<Result>(make: () => Slices<Result>): Result | undefined {
  const [result, setResult] = useState<{ readonly value: Result }>()
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    inSlices(make(), signal).then((value) => {
      if (!signal.aborted && value !== undefined) setResult({ value })
    })
    return () => controller.abort()
  }, [make])
  return result?.value
}
