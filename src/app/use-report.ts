import { startTransition, useEffect, useRef, useState } from 'react'
import type { Analyst, Answer } from '../worker/client.ts'
import type { Work } from './state.ts'

/** The newest answer, together with the text that it speaks of. */
export interface Known extends Answer {
  readonly source: string
}

/** Texts longer than this are asked about only when typing pauses: their reports take the page long to show. */
const longSource = 20_000
const pause = 120

/**
 * Milliseconds that the first report may wait for a better one: the list is ordered by what fixes save, and nothing
 * should move under a reader's eyes.
 */
const patience = 600

/** Source and options go to the worker; what it knows about them comes back, better by and by. */
export function useReport(
  analyst: Analyst,
  { source, options }: Pick<Work, 'source' | 'options'>,
  isOpening: boolean,
) {
  const [known, setKnown] = useState<Known>()
  const hasAsked = useRef(false)
  const isAnyShown = useRef(false)

  useEffect(() => {
    if (isOpening) return
    let stop = () => {}
    const ask = () => {
      hasAsked.current = true
      const id = analyst.ask(source, options)
      // Showing a report may wait; the next key stroke may not.
      const show = (answer: Answer) => {
        isAnyShown.current = true
        startTransition(() => setKnown({ ...answer, source }))
      }
      let held: ReturnType<typeof setTimeout> | undefined
      const unsubscribe = analyst.subscribe((answer) => {
        if (answer.id !== id) return
        clearTimeout(held)
        if (isAnyShown.current || answer.isFinal) show(answer)
        else held = setTimeout(show, patience, answer)
      })
      stop = () => {
        clearTimeout(held)
        unsubscribe()
      }
    }
    const timer = setTimeout(ask, hasAsked.current && source.length > longSource ? pause : 0)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [analyst, source, options, isOpening])

  return { known, isCurrent: known?.source === source }
}
