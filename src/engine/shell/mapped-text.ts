import type { Span } from '../text/span.ts'

/** A stretch of text and where the source has it. */
export interface Piece {
  readonly text: string
  /** Offset in the source. */
  readonly at: number
  /** Set when the text is spelled otherwise in the source (`\"`, `\u0041`): the length it has there. */
  readonly width?: number
}

/** A text that differs from the source (continuations removed, escapes decoded) but knows its offsets there. */
export interface MappedText {
  readonly text: string
  /** The source's span for a range of `text`. */
  spanOf(start: number, end: number): Span
  /** The same text between two offsets of `text`, still mapped. */
  slice(start: number, end: number): readonly Piece[]
}

export function mappedText(pieces: readonly Piece[]): MappedText {
  const filled = pieces.filter(({ text }) => text !== '')
  const starts: number[] = []
  let length = 0
  for (const piece of filled) {
    starts.push(length)
    length += piece.text.length
  }

  const indexAt = (offset: number): number => {
    let low = 0
    let high = filled.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  const spanAt = (offset: number): Span => {
    const index = indexAt(offset)
    const piece = filled[index]
    if (!piece) return { start: pieces[0]?.at ?? 0, end: pieces[0]?.at ?? 0 }
    if (piece.width !== undefined) return { start: piece.at, end: piece.at + piece.width }
    const start = piece.at + Math.min(Math.max(offset - (starts[index] ?? 0), 0), piece.text.length)
    return { start, end: Math.min(start + 1, piece.at + piece.text.length) }
  }

  return {
    text: filled.map(({ text }) => text).join(''),
    spanOf(start, end) {
      if (end > start) return { start: spanAt(start).start, end: spanAt(end - 1).end }
      const { start: at } = spanAt(start)
      return { start: at, end: at }
    },
    slice(start, end) {
      const result: Piece[] = []
      for (let index = indexAt(start); index < filled.length; index++) {
        const piece = filled[index]
        const first = starts[index] ?? 0
        if (!piece || first >= end) break
        const from = Math.max(start - first, 0)
        const to = Math.min(end - first, piece.text.length)
        if (from >= to) continue
        const text = piece.text.slice(from, to)
        result.push(piece.width === undefined ? { text, at: piece.at + from } : { ...piece, text })
      }
      return result
    },
  }
}

/**
 * The text between two offsets with its backslashes taken away: before the characters of `escapable`, or
 * before any when it is undefined. A backslash before a line feed goes together with it.
 */
export function unescaped(
  text: MappedText,
  start: number,
  end: number,
  escapable?: string,
): readonly Piece[] {
  const result: Piece[] = []
  let from = start
  for (let at = text.text.indexOf('\\', start); at !== -1 && at + 1 < end; at = text.text.indexOf('\\', at)) {
    const next = text.text[at + 1] ?? ''
    if (next !== '\n' && escapable !== undefined && !escapable.includes(next)) {
      at += 1
      continue
    }
    result.push(...text.slice(from, at))
    const span = text.spanOf(at, at + 2)
    if (next !== '\n') result.push({ text: next, at: span.start, width: span.end - span.start })
    at += 2
    from = at
  }
  result.push(...text.slice(from, end))
  return result
}
