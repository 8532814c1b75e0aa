import type { Report } from '../../engine/report/report.ts'
import { saving } from '../../engine/sizes/saving.ts'
import { formatBytes, formatSaving, isNotable } from '../ui/bytes.ts'
import { say } from '../words/say.ts'

/** What the chosen fixes come to, as the analysis of the fixed text sees it. */
export function Outcome({ before, after }: { readonly before: Report; readonly after: Report | undefined }) {
  if (!after) return <p className="text-muted">{say('Weighing the result…')}</p>
  const saves = saving(before.size, after.size)
  return (
    <p aria-live="polite" className="text-muted tabular-nums">
      <span className="text-text">
        {formatBytes(before.size.shipped.likely)} → {formatBytes(after.size.shipped.likely)}
      </span>
      {isNotable(saves) && <span className="font-medium text-saved"> ({formatSaving(saves)})</span>}
      {' · '}
      {say('{before} → {after} findings', {
        before: before.findings.length,
        after: after.findings.length,
      })}
    </p>
  )
}
