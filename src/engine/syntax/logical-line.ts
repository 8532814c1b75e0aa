import type { Span } from '../text/span.ts'
import { continuationOf, inkOf, isCommentAt, lineAt } from './lines.ts'
import type { CommentNode } from './tree.ts'

/** An instruction's lines as Docker joins them: no continuations, and no comments or blank lines between. */
export interface LogicalLine {
  readonly text: string
  readonly comments: readonly CommentNode[]
  /** Runs of blank lines between continuation lines, line breaks included. */
  readonly blanks: readonly Span[]
  /** Where a stretch of `text` stands in the source. */
  readonly spanOf: (start: number, end: number) => Span
}

/** Joins what lies between two offsets of the source; `start` is an instruction's first character. */
export function joinLines(source: string, start: number, end: number, escape: string): LogicalLine {
  const pieces: string[] = []
  const origins: number[] = []
  const indexes: number[] = []
  const comments: CommentNode[] = []
  const blanks: Span[] = []
  let length = 0
  for (let at = start; at < end; ) {
    const line = lineAt(source, at)
    const ink = at === start ? at : inkOf(source, line)
    if (at !== start && ink === line.end) addBlank(blanks, at, line.next)
    else if (at !== start && isCommentAt(source, ink))
      comments.push(commentAt(source, ink, line.end, at, line.next))
    else {
      const continuation = continuationOf(source, line, escape)
      const stop = Math.min(continuation === -1 ? line.end : continuation, end)
      if (stop > at) {
        pieces.push(source.slice(at, stop))
        origins.push(at)
        indexes.push(length)
        length += stop - at
      }
    }
    at = line.next
  }
  const text = pieces.join('').trimEnd()

  const originOf = (index: number): number => {
    let low = 0
    let high = indexes.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((indexes[middle] ?? 0) <= index) low = middle
      else high = middle - 1
    }
    return (origins[low] ?? start) + index - (indexes[low] ?? 0)
  }
  // A word ends after its last character, not before the next one: a continuation may lie between.
  const spanOf = (from: number, to: number): Span => {
    if (from < to) return { start: originOf(from), end: originOf(to - 1) + 1 }
    const at = from === 0 ? originOf(0) : originOf(from - 1) + 1
    return { start: at, end: at }
  }
  return { text, comments, blanks, spanOf }
}

function addBlank(blanks: Span[], start: number, end: number): void {
  const last = blanks.at(-1)
  if (last?.end === start) blanks[blanks.length - 1] = { start: last.start, end }
  else blanks.push({ start, end })
}

/** A comment whose `#` is at `ink`. */
export const commentAt = (
  source: string,
  ink: number,
  end: number,
  tileStart: number,
  tileEnd: number,
): CommentNode => ({
  kind: 'comment',
  text: source.slice(ink + 1, end).trim(),
  span: { start: ink, end },
  tile: { start: tileStart, end: tileEnd },
})

/** A part of a logical line. */
export interface Stretch {
  readonly line: LogicalLine
  readonly start: number
  readonly end: number
}

export const textOf = ({ line, start, end }: Stretch): string => line.text.slice(start, end)
export const spanOf = ({ line, start, end }: Stretch): Span => line.spanOf(start, end)

/** A part of a stretch, by offsets from its start. */
export const within = ({ line, start, end }: Stretch, from: number, to = end - start): Stretch => ({
  line,
  start: start + from,
  end: start + to,
})
