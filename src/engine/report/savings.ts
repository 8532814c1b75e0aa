import type { Options } from '../options.ts'
import { type Amount, minus, rounded } from '../sizes/amount.ts'
import {
  type Analyze,
  analysesFor,
  applyFix,
  fixAll,
  isCured,
  isFixable,
  keepsCommentsAndStages,
} from './fixes.ts'
import { byImpact } from './order.ts'
import type { Finding, Report } from './report.ts'

/** More fixes than a reader looks at; the rest keep their fix, without its weight. */
const maxWeighed = 60

const isNothing = ({ low, likely, high }: Amount): boolean => low === 0 && likely === 0 && high === 0

/**
 * The report with each fix tried out: a saving is the shipped size before minus the shipped size after, and a fix
 * that fails its re-check is taken away. The findings that matter most are weighed first when there are too many.
 */
export function weighFixes(source: string, options: Options, report: Report, analyze: Analyze): Report {
  const plain: Options = { ...options, weighsFixes: false }
  const limit = Math.min(maxWeighed, analysesFor(source))
  const weighed = new Map<Finding, Finding>()
  for (const finding of report.findings.filter(isFixable).sort(byImpact).slice(0, limit))
    weighed.set(finding, weigh(finding))

  function weigh(finding: Finding): Finding {
    if (!isFixable(finding)) return finding
    const { fix, ...bare } = finding
    if (!keepsCommentsAndStages(source, finding)) return bare
    const next = applyFix({ source, options: plain }, finding)
    const after = analyze(next.source, next.options)
    if (!isCured(report, after, [finding])) return bare
    const saves = rounded(minus(report.size.shipped, after.size.shipped))
    return isNothing(saves) ? finding : { ...finding, saves }
  }

  const all = fixAll(source, plain, analyze)
  const shipped = all.report.size.shipped
  return {
    ...report,
    findings: report.findings.map((finding) => weighed.get(finding) ?? finding),
    afterSafeFixes: {
      shipped: rounded(shipped),
      saves: rounded(minus(report.size.shipped, shipped)),
      fixes: all.applied.length,
    },
  }
}
