import type { Span } from '../text/span.ts'
import { type MappedText, mappedText, type Piece } from './mapped-text.ts'

/** What the shell's reader needs to know of a heredoc; the tree's `Heredoc` fits. */
export interface HeredocText {
  readonly marker: Span
  readonly body: Span
  readonly isQuoted: boolean
  readonly stripsTabs: boolean
  readonly isClosed?: boolean
}

/** What Docker hands to the shell: continuations joined, comment lines and blank lines between them gone. */
export function joinedLines(source: string, span: Span, escapeCharacter: '\\' | '`'): readonly Piece[] {
  const pieces: Piece[] = []
  let continues = false
  for (let at = span.start; at < span.end; ) {
    const feed = source.indexOf('\n', at)
    const next = feed === -1 || feed >= span.end ? span.end : feed + 1
    const line = source.slice(at, next)
    const isDropped = continues && (line.trim() === '' || line.trimStart().startsWith('#'))
    if (!isDropped) {
      const text = line.trimEnd()
      continues = text.endsWith(escapeCharacter)
      if (continues) pieces.push({ text: text.slice(0, -1), at })
      else pieces.push(...withoutReturns(source, at, next))
    }
    at = next
  }
  return pieces
}

/** The joined lines, then each heredoc's body and end mark, as BuildKit puts them together. */
export function joinedText(
  source: string,
  span: Span,
  escapeCharacter: '\\' | '`',
  heredocs: readonly HeredocText[],
): { readonly text: MappedText; readonly headLength: number } {
  const head = joinedLines(source, span, escapeCharacter)
  const pieces = [...head]
  for (const { marker, body } of heredocs) {
    const lines = withoutReturns(source, body.start, body.end)
    const isEnded = lines.length === 0 || lines.at(-1)?.text.endsWith('\n')
    const name = source
      .slice(marker.start, marker.end)
      .replace(/^\d*<<-?/, '')
      .replace(/["'\\]/g, '')
    pieces.push({ text: '\n', at: body.start, width: 0 }, ...lines)
    pieces.push({ text: isEnded ? name : `\n${name}`, at: body.end, width: 0 })
  }
  return { text: mappedText(pieces), headLength: head.reduce((sum, { text }) => sum + text.length, 0) }
}

/** The lines between two offsets; CRLF counts as LF. */
export function withoutReturns(source: string, start: number, end: number): readonly Piece[] {
  const pieces: Piece[] = []
  let from = start
  for (let at = source.indexOf('\r\n', start); at !== -1 && at < end; at = source.indexOf('\r\n', at + 2)) {
    pieces.push({ text: source.slice(from, at), at: from })
    from = at + 1
  }
  if (from < end) pieces.push({ text: source.slice(from, end), at: from })
  return pieces
}

/** The lines of a heredoc's body, without leading tabs where the mark says so. */
export function bodyText(
  body: MappedText,
  start: number,
  end: number,
  stripsTabs: boolean,
): readonly Piece[] {
  if (!stripsTabs) return body.slice(start, end)
  const pieces: Piece[] = []
  for (let at = start; at < end; ) {
    const feed = body.text.indexOf('\n', at)
    const next = feed === -1 || feed >= end ? end : feed + 1
    while (body.text[at] === '\t' && at < next) at += 1
    pieces.push(...body.slice(at, next))
    at = next
  }
  return pieces
}
