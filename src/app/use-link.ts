import { type Dispatch, useEffect, useEffectEvent, useRef, useState } from 'react'
import { lineMap } from '../engine/text/line-map.ts'
import type { Analyst } from '../worker/client.ts'
import type { Action, State, Work } from './state.ts'

interface Surroundings {
  readonly analyst: Analyst
  readonly dispatch: Dispatch<Action>
  /** What is shown when the link cannot be. */
  readonly fallback: Work
  /** The user's own draft, which a link must leave alone. */
  readonly draft: Work | undefined
}

const isLink = () => /^#[1-9]/.test(location.hash)

/** Opens the link in the address bar, now and whenever it changes, and drops it once the text has moved on. */
export function useLink(state: State, { analyst, dispatch, fallback, draft }: Surroundings) {
  const [isOpening, setOpening] = useState(isLink)
  const shown = useRef<Pick<Work, 'source' | 'options'>>(undefined)

  const open = useEffectEvent(async (isFirst: boolean) => {
    if (!isLink()) return
    const decoded = await analyst.decode(location.hash)
    const mine = draft && { label: 'Open my draft', does: { kind: 'open', work: draft } as const }
    setOpening(false)
    if (decoded.kind === 'bad') {
      if (isFirst) dispatch({ kind: 'open', work: fallback })
      if (decoded.why !== 'not-a-link') {
        dispatch({
          kind: 'notify',
          notice: { id: 'link', tone: 'error', text: decoded.message, ...(mine && { action: mine }) },
        })
      }
      forget()
      return
    }
    const { source, options, line, view } = decoded.state
    shown.current = { source, options }
    dispatch({ kind: 'open', work: { source, options }, ...(isFirst ? {} : { note: 'Opened a link' }) })
    if (view) dispatch({ kind: 'view', view })
    if (line) {
      const map = lineMap(source)
      dispatch({
        kind: 'jump',
        span: { start: map.startOf(line), end: Math.max(map.startOf(line), map.startOf(line + 1) - 1) },
      })
    }
    if (isFirst && mine) {
      const text = 'You are looking at a shared Dockerfile. Your own draft is untouched.'
      dispatch({ kind: 'notify', notice: { id: 'link', tone: 'info', text, action: mine } })
    }
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
    if (!current || (current.source === source && current.options === options)) return
    shown.current = undefined
    forget()
  }, [source, options])

  /** Call it when the address has been made to show this work. */
  const keep = () => {
    shown.current = { source, options }
  }
  return { isOpening, keep }
}

const forget = () => history.replaceState(null, '', location.pathname + location.search)
