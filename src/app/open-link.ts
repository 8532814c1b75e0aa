import type { Dispatch } from 'react'
import { lineMap } from '../engine/text/line-map.ts'
import type { Analyst } from '../worker/client.ts'
import type { Action, Work } from './state.ts'
import { say } from './words/say.ts'

interface Surroundings {
  readonly analyst: Analyst
  readonly dispatch: Dispatch<Action>
  /** What is shown when the link cannot be. */
  readonly fallback: Work
  /** The user's own draft, which a link must leave alone. */
  readonly draft: Work | undefined
}

/** Shows what the link holds, or says what is wrong with it; gives back the work it now stands for. */
export async function openLink(
  hash: string,
  isFirst: boolean,
  { analyst, dispatch, fallback, draft }: Surroundings,
): Promise<Pick<Work, 'source' | 'options'> | undefined> {
  const decoded = await analyst.decode(hash)
  const mine = draft && { label: say('Open my draft'), does: { kind: 'open', work: draft } as const }
  const action = mine && { action: mine }
  if (decoded.kind === 'bad') {
    if (isFirst) dispatch({ kind: 'open', work: fallback })
    if (decoded.why === 'not-a-link') return undefined
    dispatch({ kind: 'notify', notice: { id: 'link', tone: 'error', text: decoded.message, ...action } })
    return undefined
  }

  const { source, options, line, view, change } = decoded.state
  dispatch({ kind: 'open', work: { source, options }, ...(isFirst ? {} : { note: say('Opened a link') }) })
  if (view) dispatch({ kind: 'view', view })
  if (line) {
    const map = lineMap(source)
    const start = map.startOf(line)
    dispatch({ kind: 'jump', span: { start, end: Math.max(start, map.startOf(line + 1) - 1) } })
  }
  if (change) dispatch({ kind: 'propose', change })
  if (isFirst && mine) {
    const text = say('You are looking at a shared Dockerfile. Your own draft is untouched.')
    dispatch({ kind: 'notify', notice: { id: 'link', tone: 'info', text, action: mine } })
  }
  return { source, options }
}
