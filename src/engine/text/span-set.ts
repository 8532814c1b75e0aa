import { overlap, type Span } from './span.ts'

export interface SpanSet {
  add(span: Span): void
  hits(span: Span): boolean
}

/** Spans that do not overlap, sorted, so that a look-up takes two comparisons. */
export function spanSet(): SpanSet {
  const spans: Span[] = []
  const indexFor = (start: number): number => {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.start ?? 0) < start) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    add: (span) => {
      spans.splice(indexFor(span.start), 0, span)
    },
    hits: (span) => {
      const index = indexFor(span.start)
      return [spans[index - 1], spans[index]].some((other) => other && overlap(other, span))
    },
  }
}
