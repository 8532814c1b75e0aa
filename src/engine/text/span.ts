/** A half-open range of UTF-16 offsets, as in Monaco and JavaScript. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const sliceOf = (source: string, { start, end }: Span): string => source.slice(start, end)

/** The smallest span that holds both. */
export const hull = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
})

export const covers = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** True when the two share a character, or when one is an empty span inside the other. */
export const overlap = (a: Span, b: Span): boolean =>
  a.start === b.start || (a.start < b.end && b.start < a.end)

/** The span's text up to the end of its first line, at most so many UTF-16 units of it. */
export function firstLineOf(source: string, { start, end }: Span, most: number): string {
  const lineEnd = source.indexOf('\n', start)
  return source.slice(start, Math.min(end, lineEnd === -1 ? end : lineEnd, start + most))
}
