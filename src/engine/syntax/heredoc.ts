import { flagsEnd } from './flags.ts'
import { INSTRUCTION_NAMES } from './instruction-names.ts'
import { isJsonForm } from './json-form.ts'
import { lineAt } from './lines.ts'
import type { LogicalLine } from './logical-line.ts'
import type { Heredoc } from './tree.ts'
import { partsOf } from './word.ts'
import { shellWordRanges } from './words.ts'

/** A `<<EOF` in an instruction's own lines; offsets are those of the logical line. */
export interface HeredocMarker {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly isQuoted: boolean
  readonly stripsTabs: boolean
}

// `RUN`, `COPY` and `ADD`, with or without `ONBUILD`.
const TAKES_HEREDOCS = /^\s*(?:onbuild[\t\v\f\r ]+)?(?:run|copy|add)(?=[\t\v\f\r ])/i
// `<<EOF`, `3<<-"EOF"`; not `<<<here-string`, nor `cat<<EOF`, which Docker does not see as one.
const MARKER = /^\d*<<(-?)([^<]+)$/

/** The heredocs that Docker finds in an instruction. */
export function markersIn({ text }: LogicalLine): readonly HeredocMarker[] {
  const keyword = TAKES_HEREDOCS.exec(text)
  if (!keyword || !text.includes('<<')) return []
  // RUN ["sh", "-c", "cat <<EOF"] has no heredoc: the marker is in a JSON string.
  if (isJsonForm(text.slice(flagsEnd(text, keyword[0].length)))) return []
  const markers: HeredocMarker[] = []
  for (const { start, end } of shellWordRanges(text) ?? []) {
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

/** Finds the bodies of heredocs in one text; each look-up takes no longer on a long text. */
export interface BodyFinder {
  /** The heredocs of one instruction whose bodies start at `from`, and where the line after the last one starts. */
  readonly bodiesOf: (
    line: LogicalLine,
    markers: readonly HeredocMarker[],
    from: number,
  ) => { readonly heredocs: readonly Heredoc[]; readonly next: number }
}

export function bodyFinder(source: string): BodyFinder {
  let linesByText: ReadonlyMap<string, readonly number[]> | undefined
  let linesByTabless: ReadonlyMap<string, readonly number[]> | undefined

  const terminatorOf = ({ name, stripsTabs }: HeredocMarker, from: number): number | undefined => {
    if (stripsTabs) linesByTabless ??= indexOfLines(source, (text) => text.replace(/^\t+/, ''))
    else linesByText ??= indexOfLines(source, (text) => text)
    return firstFrom((stripsTabs ? linesByTabless : linesByText)?.get(name) ?? [], from)
  }

  return {
    bodiesOf(line, markers, from) {
      const heredocs: Heredoc[] = []
      let at = from
      for (const marker of markers) {
        const { name, isQuoted, stripsTabs } = marker
        const terminator = terminatorOf(marker, at)
        const stop = terminator ?? nextInstruction(source, at)
        heredocs.push({
          name,
          marker: line.spanOf(marker.start, marker.end),
          body: { start: at, end: stop },
          isQuoted,
          stripsTabs,
          isClosed: terminator !== undefined,
        })
        at = terminator === undefined ? stop : lineAt(source, stop).next
      }
      return { heredocs, next: at }
    },
  }
}

function indexOfLines(
  source: string,
  keyOf: (text: string) => string,
): ReadonlyMap<string, readonly number[]> {
  const starts = new Map<string, number[]>()
  for (let at = 0; at < source.length; ) {
    const line = lineAt(source, at)
    const key = keyOf(source.slice(line.start, line.end))
    const known = starts.get(key)
    if (known) known.push(at)
    else starts.set(key, [at])
    at = line.next
  }
  return starts
}

function firstFrom(sorted: readonly number[], from: number): number | undefined {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return sorted[low]
}

const INSTRUCTION = new RegExp(`(?:${INSTRUCTION_NAMES.join('|')})[ \\t]`, 'y')

/**
 * Docker gives up on a heredoc that is never closed. While it is being typed, the instructions below still
 * count: the body ends before the first line that starts with an instruction in capitals.
 */
function nextInstruction(source: string, from: number): number {
  for (let at = from; at < source.length; at = lineAt(source, at).next) {
    INSTRUCTION.lastIndex = at
    if (INSTRUCTION.test(source)) return at
  }
  return source.length
}
