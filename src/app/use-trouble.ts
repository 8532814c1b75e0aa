import { type Dispatch, useEffect } from 'react'
import type { AnalystStatus } from '../worker/client.ts'
import type { Action } from './state.ts'
import { say } from './words/say.ts'

/** Says above the editor when the worker has trouble, and takes it back when that is over. */
export function useTrouble(status: AnalystStatus, dispatch: Dispatch<Action>) {
  useEffect(() => {
    const text = troubleOf(status)
    if (text)
      dispatch({
        kind: 'notify',
        notice: { id: 'worker', tone: status === 'lost' ? 'error' : 'warning', text },
      })
    else dispatch({ kind: 'dismiss', id: 'worker' })
  }, [status, dispatch])
}

/** The sentence for the banner; undefined when all is well. */
function troubleOf(status: AnalystStatus): string | undefined {
  if (status === 'restarting') return say('The analysis stopped and is starting again. Your text is safe.')
  if (status === 'lost')
    return say(
      'The analysis stopped and three restarts did not help. Your text is safe; what you see may be old.',
    )
  return undefined
}
