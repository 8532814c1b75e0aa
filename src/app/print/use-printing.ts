import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

/** True while the browser makes a printed page, or shows how it would look. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, isPrinting)

let isAsked = false

const isPrinting = () => isAsked || matchMedia('print').matches

function subscribe(listener: () => void): () => void {
  const media = matchMedia('print')
  // The browser takes its picture as soon as the event is over: it cannot wait for React's own time.
  const tell = (isNow: boolean) => () => {
    isAsked = isNow
    flushSync(listener)
  }
  const [before, after] = [tell(true), tell(false)]
  addEventListener('beforeprint', before)
  addEventListener('afterprint', after)
  media.addEventListener('change', listener)
  return () => {
    removeEventListener('beforeprint', before)
    removeEventListener('afterprint', after)
    media.removeEventListener('change', listener)
  }
}
