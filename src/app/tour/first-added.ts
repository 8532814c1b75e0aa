import type { Span } from '../../engine/text/span.ts'
import { diffLines } from '../ui/line-diff.ts'

/** The first lines that `after` has and `before` had not; undefined when there are none. */
export function firstAdded(before: string, after: string): Span | undefined {
  let at = 0
  let found: Span | undefined
  for (const { kind, text } of diffLines(before, after)) {
    if (kind === 'removed') continue
    const end = at + text.length
    if (kind === 'added') found = { start: found?.start ?? at, end }
    else if (found) break
    at = end + 1
  }
  return found
}
