import { flagsEnd } from './flags.ts'
import { isJsonForm } from './json-form.ts'
import type { LogicalLine } from './logical-line.ts'
import { partsOf } from './word.ts'
import { shellWords } from './words.ts'

/** A `<<EOF` in an instruction's own lines; offsets are those of the logical line. */
export interface HeredocMarker {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly isQuoted: boolean
  readonly stripsTabs: boolean
}

// `RUN`, `COPY` and `ADD`, with or without `ONBUILD`.
const TAKES_HEREDOCS = /^(?:onbuild[\t\v\f\r ]+)?(?:run|copy|add)(?=[\t\v\f\r ])/i
// `<<EOF`, `3<<-"EOF"`; not `<<<here-string`, nor `cat<<EOF`, which Docker does not see as one.
const MARKER = /^\d*<<(-?)([^<]+)$/

/** The heredocs that Docker finds in an instruction. */
export function markersIn({ text }: LogicalLine): readonly HeredocMarker[] {
  const keyword = TAKES_HEREDOCS.exec(text)
  if (!keyword || !text.includes('<<')) return []
  // RUN ["sh", "-c", "cat <<EOF"] has no heredoc: the marker is in a JSON string.
  if (isJsonForm(text.slice(flagsEnd(text, keyword[0].length)))) return []
  const markers: HeredocMarker[] = []
  for (const { start, end } of shellWords(text) ?? []) {
    const match =
      text.startsWith('<<', start) || isDigit(text, start) ? MARKER.exec(text.slice(start, end)) : null
    const written = match?.[2]
    const name = written === undefined ? '' : unquoted(written)
    if (name !== '') {
      markers.push({ name, start, end, isQuoted: name !== written, stripsTabs: match?.[1] === '-' })
    }
  }
  return markers
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

const unquoted = (written: string): string =>
  partsOf(written, '\\', (start, end) => ({ start, end }))
    .parts.map((part) => (part.kind === 'text' ? part.text : written.slice(part.span.start, part.span.end)))
    .join('')
