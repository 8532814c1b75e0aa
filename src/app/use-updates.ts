import { type Dispatch, useEffect, useEffectEvent, useRef } from 'react'
import type { Action, State } from './state.ts'
import { browserStorage } from './storage/browser-storage.ts'
import type { Draft } from './storage/drafts.ts'

/** Milliseconds after the numbers stand still: everything that is on screen comes first. */
const leisure = 2_000

/** From `isSettled` on, the page learns to work offline; `reload` moves it to the newer build that was announced. */
export function useUpdates(
  isSettled: boolean,
  state: State,
  drafts: readonly Draft[],
  dispatch: Dispatch<Action>,
) {
  const hasStarted = useRef(false)
  const moveOn = useRef<(state: State, drafts: readonly Draft[]) => void>(() => location.reload())

  useEffect(() => {
    if (!isSettled || !import.meta.env.PROD || !('serviceWorker' in navigator) || !browserStorage()) return
    const timer = setTimeout(async () => {
      if (hasStarted.current) return
      hasStarted.current = true
      try {
        const { keepInAddress, newerNotice, startOffline } = await import('./offline.ts')
        await startOffline((takeOver) => {
          moveOn.current = (...work) => {
            keepInAddress(...work)
            takeOver()
          }
          dispatch({ kind: 'notify', notice: newerNotice() })
        })
      } catch {
        // Refused or out of reach: the page works on, with a network.
      }
    }, leisure)
    return () => clearTimeout(timer)
  }, [isSettled, dispatch])

  return useEffectEvent(() => moveOn.current(state, drafts))
}
