import { useMemo, useState } from 'react'
import type { Report } from '../../engine/report/report.ts'
import { type FilterName, filtered, groupsOf, type Order, savedByRule } from './groups.ts'

/** The cards of the list. While the fixes of a new text are not weighed yet, rules stand where they stood before. */
export function useGroups(report: Report, filters: ReadonlySet<FilterName>, order: Order) {
  const [weighed, setWeighed] = useState(report)
  if (report !== weighed && report.afterSafeFixes) setWeighed(report)
  const saved = useMemo(() => savedByRule(weighed.findings), [weighed])
  return useMemo(
    () => groupsOf(filtered(report.findings, filters), order, saved),
    [report, filters, order, saved],
  )
}
