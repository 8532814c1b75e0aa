import { lineMap } from '../engine/text/line-map.ts'
import { type Change, encode } from './share/codec.ts'
import type { State, Work } from './state.ts'

/** The address that shows this change to anyone, as a review. */
export const addressOfChange = (
  before: Pick<Work, 'source' | 'options'>,
  { source, files }: Change,
): string => addressWith(encode({ ...before, line: undefined, view: undefined, change: { source, files } }))

const addressWith = (fragment: string, search = location.search): string =>
  `${location.origin}${location.pathname}${search}${fragment}`

/** The address that shows this work to anyone. */
export function addressOf({ source, options, selection, view }: State, search = location.search): string {
  const line = selection && lineMap(source).positionAt(selection.start).line
  return addressWith(encode({ source, options, line, view: view === 'code' ? undefined : view }), search)
}
