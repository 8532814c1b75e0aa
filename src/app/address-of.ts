import { lineMap } from '../engine/text/line-map.ts'
import { type Change, encode } from './share/codec.ts'
import type { State, Work } from './state.ts'

/** The address that shows this change to anyone, as a review. */
export const addressOfChange = (
  before: Pick<Work, 'source' | 'options'>,
  { source, files }: Change,
): string => addressWith(encode({ ...before, line: undefined, view: undefined, change: { source, files } }))

// Without the search of this page: its language and its plain editor are the sender's, not the reader's.
const addressWith = (fragment: string, search = ''): string =>
  `${location.origin}${location.pathname}${search}${fragment}`

/** The address that shows this work to anyone; a `search` asks for another kind of page, such as a frame. */
export function addressOf({ source, options, selection, view }: State, search?: string): string {
  const line = selection && lineMap(source).positionAt(selection.start).line
  return addressWith(encode({ source, options, line, view: view === 'code' ? undefined : view }), search)
}
