import type { Finding } from '../../engine/report/report.ts'
import { changeBetween } from './text-change.ts'

/**
 * Findings of an older text, moved to where they stand in the newer one; those that the change touches are left out.
 * Good for the moment until the new report arrives.
 */
export function movedFindings(findings: readonly Finding[], from: string, to: string): readonly Finding[] {
  const change = changeBetween(from, to)
  if (!change) return findings
  const { start, end } = change.span
  const shift = change.text.length - (end - start)
  return findings.flatMap((finding) => {
    const { at } = finding
    if (at.end <= start) return [finding]
    if (at.start >= end) return [{ ...finding, at: { start: at.start + shift, end: at.end + shift } }]
    // The change is inside: the finding stretches with it.
    if (at.start <= start && end <= at.end)
      return [{ ...finding, at: { start: at.start, end: at.end + shift } }]
    return []
  })
}
