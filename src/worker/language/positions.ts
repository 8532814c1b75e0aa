import { lineMap } from '../../engine/text/line-map.ts'
import type { Span } from '../../engine/text/span.ts'

/** Line and character, both from 0: how language servers count. */
export interface Place {
  readonly line: number
  readonly character: number
}

/** Turns our offsets into a language server's places and back. */
export function placesIn(source: string) {
  const map = lineMap(source)
  const placeOf = (offset: number): Place => {
    const { line, column } = map.positionAt(offset)
    return { line: line - 1, character: column - 1 }
  }
  const offsetOf = ({ line, character }: Place): number =>
    Math.min(map.startOf(line + 1) + character, source.length)
  const spanOf = ({ start, end }: { readonly start: Place; readonly end: Place }): Span => ({
    start: offsetOf(start),
    end: offsetOf(end),
  })
  return { placeOf, offsetOf, spanOf }
}
