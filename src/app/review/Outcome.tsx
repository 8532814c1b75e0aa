import type { Report } from '../../engine/report/report.ts'
import { minus } from '../../engine/sizes/amount.ts'
import { formatBytes, formatSaving, isNotable } from '../ui/bytes.ts'

/** What the chosen fixes come to, as the analysis of the fixed text sees it. */
export function Outcome({ before, after }: { readonly before: Report; readonly after: Report | undefined }) {
  if (!after) return <p className="text-muted">Weighing the result…</p>
  const saves = minus(before.size.shipped, after.size.shipped)
  return (
    <p aria-live="polite" className="text-muted tabular-nums">
      <span className="text-text">
        {formatBytes(before.size.shipped.likely)} → {formatBytes(after.size.shipped.likely)}
      </span>
      {isNotable(saves) && <span className="font-medium text-saved"> ({formatSaving(saves)})</span>}
      {' · '}
      {before.findings.length} → {after.findings.length} findings
    </p>
  )
}
