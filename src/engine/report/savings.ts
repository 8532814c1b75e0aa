import type { Options } from '../options.ts'
import { type Amount, apart, atLeastNothing, rounded } from '../sizes/amount.ts'
import { saving } from '../sizes/saving.ts'
import { isFixable } from './fixable.ts'
import { type Analyze, analysesFor, applyFix, fixAll, isCured, keepsCommentsAndStages } from './fixes.ts'
import { byImpact } from './order.ts'
import { planOf } from './plan.ts'
import type { Finding, Report } from './report.ts'

/** More fixes than a reader looks at; the rest keep their fix, without its weight. */
const maxWeighed = 60

/** Less than the scales can tell: a renamed flag, a line in /etc/passwd. */
const isNothing = ({ low, high }: Amount): boolean => Math.abs(low) < 100_000 && Math.abs(high) < 100_000

/** What a fix makes of the text is asked for by its weight, by the plan and by all fixes together: analysed once. */
function remembering(anew: Analyze, { files }: Options, known: Map<string, Report>): Analyze {
  return (source, options) => {
    // A fix that writes another file too gets an answer of its own.
    if (options.files !== files) return anew(source, options)
    const report = known.get(source) ?? anew(source, options)
    known.set(source, report)
    return report
  }
}

/**
 * The report with each fix tried out: a saving is the shipped size before minus the shipped size after, and a fix
 * that fails its re-check is taken away. The findings that matter most are weighed first when there are too many.
 */
export function weighFixes(source: string, options: Options, report: Report, anew: Analyze): Report {
  // What is measured holds for the text as it is, and a fix changes it: a saving compares two estimates.
  const { measured, ...rest } = options
  const plain: Options = { ...rest, weighsFixes: false }
  const before = measured ? anew(source, plain) : report
  const analyze = remembering(anew, plain, new Map([[source, before]]))
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
    const saves = rounded(saving(before.size, after.size))
    return isNothing(saves) ? finding : { ...finding, saves }
  }

  const all = fixAll(source, plain, analyze)
  const saves = saving(before.size, all.report.size)
  const findings = report.findings.map((finding) => weighed.get(finding) ?? finding)
  return {
    ...report,
    findings,
    plan: planOf(findings, { source, options: plain }, before, analyze),
    afterSafeFixes: {
      shipped: rounded(
        measured ? atLeastNothing(apart(report.size.shipped, saves)) : all.report.size.shipped,
      ),
      saves: rounded(saves),
      fixes: all.applied.length,
    },
  }
}
