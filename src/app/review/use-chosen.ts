import { useCallback, useMemo } from 'react'
import type { FixableFinding } from '../../engine/report/fixable.ts'
import type { Analyst } from '../../worker/client.ts'
import { useAnswer } from '../use-answer.ts'
import type { Draft } from './use-report-of.ts'

/** What the ticked fixes make of a text. The last answer stays until the next is there. */
export function useChosen(
  analyst: Analyst,
  { source, options }: Draft,
  fixable: readonly FixableFinding[],
  isTicked: (one: FixableFinding) => boolean,
) {
  const ticks = fixable.map((one) => (isTicked(one) ? '1' : '0')).join('')
  const choice = useMemo(() => {
    const places = fixable.map(({ rule, at }) => ({ rule, at }))
    return {
      chosen: places.filter((_, index) => ticks[index] === '1'),
      refused: places.filter((_, index) => ticks[index] === '0'),
    }
  }, [fixable, ticks])
  const known = useAnswer(
    useCallback(async () => {
      const outcome = await analyst.fixAll(source, options, choice)
      return outcome.kind === 'done' ? { choice, fixed: outcome.value } : undefined
    }, [analyst, source, options, choice]),
  )
  if (known === 'failed') return { fixed: undefined, isCurrent: true, hasFailed: true }
  return { fixed: known?.fixed, isCurrent: known?.choice === choice, hasFailed: false }
}
