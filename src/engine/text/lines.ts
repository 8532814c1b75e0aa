import type { Span } from './span.ts'

/** The span widened to whole lines, the line break behind it included. */
export function wholeLines(source: string, { start, end }: Span): Span {
  const newline = source.indexOf('\n', end)
  return { start: source.lastIndexOf('\n', start - 1) + 1, end: newline === -1 ? source.length : newline + 1 }
}

/** The blanks in front of the first character of the line that holds `offset`. */
export function indentAt(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1
  let end = start
  while (source[end] === ' ' || source[end] === '\t') end++
  return source.slice(start, end)
}

/** The line break this text uses. */
export const lineBreakOf = (source: string): '\r\n' | '\n' => (source.includes('\r\n') ? '\r\n' : '\n')
