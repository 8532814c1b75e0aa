import { useEffect, useMemo, useState } from 'react'
import type { FixableFinding } from '../../engine/report/fixable.ts'
import type { Analyst, FixedAll } from '../../worker/client.ts'
import type { Draft } from './use-report-of.ts'

/** What the ticked fixes make of a text. The last answer stays until the next is there. */
export function useChosen(
  analyst: Analyst,
  { source, options }: Draft,
  fixable: readonly FixableFinding[],
  isTicked: (one: FixableFinding) => boolean,
) {
  const [known, setKnown] = useState<{ readonly ticks: string; readonly fixed: FixedAll | undefined }>()
  const ticks = fixable.map((one) => (isTicked(one) ? '1' : '0')).join('')
  const choice = useMemo(() => {
    const places = fixable.map(({ rule, at }) => ({ rule, at }))
    return {
      chosen: places.filter((_, index) => ticks[index] === '1'),
      refused: places.filter((_, index) => ticks[index] === '0'),
    }
  }, [fixable, ticks])
  useEffect(() => {
    let isWanted = true
    analyst.fixAll(source, options, choice).then((outcome) => {
      if (isWanted) setKnown({ ticks, fixed: outcome.kind === 'done' ? outcome.value : undefined })
    })
    return () => {
      isWanted = false
    }
  }, [analyst, source, options, choice, ticks])
  const isCurrent = known?.ticks === ticks
  return { fixed: known?.fixed, isCurrent, hasFailed: isCurrent && !known.fixed }
}
