import { useEffect, useState } from 'react'
import { useLost } from './ui/lost.ts'

/**
 * The newest answer of the analysis; the one before stays until then. `failed` when it could not tell. A question that
 * the analysis did not live to answer is asked again once it is back. `ask` must keep its identity, and is undefined
 * while there is nothing to ask.
 */
export function useAnswer<Answer>(
  ask: (() => Promise<Answer | undefined>) | undefined,
): Answer | 'failed' | undefined {
  const isLost = useLost() !== undefined
  const [known, setKnown] = useState<Answer | 'failed'>()
  useEffect(() => {
    if (!ask) return
    if (isLost) return setKnown((before) => (before === 'failed' ? undefined : before))
    let isWanted = true
    ask().then((answer) => {
      if (isWanted) setKnown(answer ?? 'failed')
    })
    return () => {
      isWanted = false
    }
  }, [ask, isLost])
  return known
}
