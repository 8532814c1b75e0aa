import { overlap, type Span } from './span.ts'

/** Replaces the text at `span` of the original source. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

export const replace = (span: Span, text: string): Edit => ({ span, text })
export const remove = (span: Span): Edit => ({ span, text: '' })
export const insertAfter = ({ end }: Span, text: string): Edit => ({ span: { start: end, end }, text })
export const insertBefore = ({ start }: Span, text: string): Edit => ({ span: { start, end: start }, text })

export const collide = (a: readonly Edit[], b: readonly Edit[]): boolean =>
  a.some((one) => b.some((other) => overlap(one.span, other.span)))

/** The source after all edits. Edits address the original text and must not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  let result = ''
  let at = 0
  for (const { span, text } of sorted) {
    result += source.slice(at, span.start) + text
    at = span.end
  }
  return result + source.slice(at)
}
