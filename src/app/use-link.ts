import { type Dispatch, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Analyst } from '../worker/client.ts'
import type { Action, State, Work } from './state.ts'

interface Surroundings {
  readonly analyst: Analyst
  readonly dispatch: Dispatch<Action>
  readonly fallback: Work
  readonly draft: Work | undefined
  /** True in a frame, whose address is not ours to change. */
  readonly keepsAddress?: boolean
}

/** True when the address carries a link, whole or not. */
export const isLink = () => /^#[1-9]/.test(location.hash)

/** Opens the link in the address bar, now and whenever it changes, and drops it once the text has moved on. */
export function useLink(state: State, surroundings: Surroundings) {
  const [isOpening, setOpening] = useState(isLink)
  const shown = useRef<Pick<Work, 'source' | 'options'>>(undefined)

  const forget = useEffectEvent(() => {
    if (!surroundings.keepsAddress) history.replaceState(null, '', location.pathname + location.search)
  })

  const open = useEffectEvent(async (isFirst: boolean) => {
    if (!isLink()) return
    shown.current = undefined
    const { openLink } = await import('./open-link.ts')
    shown.current = await openLink(location.hash, isFirst, surroundings)
    if (!shown.current) forget()
    setOpening(false)
  })

  useEffect(() => {
    open(true)
    const onHashChange = () => open(false)
    addEventListener('hashchange', onHashChange)
    return () => removeEventListener('hashchange', onHashChange)
  }, [])

  const { source, options } = state
  useEffect(() => {
    const { current } = shown
    if (isOpening || !current || (current.source === source && current.options === options)) return
    shown.current = undefined
    forget()
  }, [source, options, isOpening])

  /** Call it when the address has been made to show this work. */
  const keep = () => {
    shown.current = { source, options }
  }
  return { isOpening, keep }
}
