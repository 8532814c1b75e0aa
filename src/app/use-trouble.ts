import { type Dispatch, useEffect } from 'react'
import type { AnalystStatus } from '../worker/client.ts'
import type { Action } from './state.ts'
import { troubleOf } from './use-report.ts'

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
