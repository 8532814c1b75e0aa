import { lineMap } from '../engine/text/line-map.ts'
import { encode } from './share/codec.ts'
import type { State } from './state.ts'

/** The address that shows this work to anyone. */
export function addressOf({ source, options, selection, view }: State, search = location.search): string {
  const line = selection && lineMap(source).positionAt(selection.start).line
  const { origin, pathname } = location
  return `${origin}${pathname}${search}${encode({ source, options, line, view: view === 'code' ? undefined : view })}`
}
