import { type Dispatch, useEffect } from 'react'
import type { AnalystStatus } from '../worker/client.ts'
import type { Action } from './state.ts'
import { say } from './words/say.ts'

/**
 * Says above the editor when the worker has trouble, and takes it back when that is over. Where nothing is known yet,
 * every place that waits for the report says by itself that it is not coming.
 */
export function useTrouble(status: AnalystStatus, isKnown: boolean, dispatch: Dispatch<Action>) {
  useEffect(() => {
    const text = troubleOf(status, isKnown)
    if (text)
      dispatch({
        kind: 'notify',
        notice: { id: 'worker', tone: status === 'lost' ? 'error' : 'warning', text },
      })
    else dispatch({ kind: 'dismiss', id: 'worker' })
  }, [status, isKnown, dispatch])
}

/** The sentence for the banner; undefined when all is well. */
function troubleOf(status: AnalystStatus, isKnown: boolean): string | undefined {
  if (status === 'restarting') return say('The analysis stopped and is starting again. Your text is safe.')
  if (status === 'lost' && isKnown)
    return say(
      'The analysis stopped and three restarts did not help. Your text is safe; what you see may be old.',
    )
  return undefined
}
