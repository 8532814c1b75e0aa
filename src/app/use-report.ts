import { useEffect, useState } from 'react'
import type { Analyst, AnalystStatus, Answer } from '../worker/client.ts'
import type { Work } from './state.ts'

/** The newest answer, together with the text that it speaks of. */
export interface Known extends Answer {
  readonly source: string
}

/** Source and options go to the worker; what it knows about them comes back, better by and by. */
export function useReport(
  analyst: Analyst,
  { source, options }: Pick<Work, 'source' | 'options'>,
  isOpening: boolean,
) {
  const [known, setKnown] = useState<Known>()

  useEffect(() => {
    if (isOpening) return
    const id = analyst.ask(source, { ...options, today: new Date().toISOString().slice(0, 10) })
    return analyst.subscribe((answer) => {
      if (answer.id === id) setKnown({ ...answer, source })
    })
  }, [analyst, source, options, isOpening])

  return { known, isCurrent: known?.source === source }
}

/** The sentence for the banner when the analysis has trouble; undefined when all is well. */
export const troubleOf = (status: AnalystStatus): string | undefined => {
  if (status === 'restarting') return 'The analysis stopped and is starting again. Your text is safe.'
  if (status === 'lost')
    return 'The analysis stopped and three restarts did not help. Your text is safe; what you see may be old.'
  return undefined
}
