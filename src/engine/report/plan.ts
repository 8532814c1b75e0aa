import type { StepCount } from '../rebuild/plan.ts'
import { isFewer } from '../rebuild/words.ts'
import { type Amount, rounded } from '../sizes/amount.ts'
import { saving } from '../sizes/saving.ts'
import { risksIn } from './counts.ts'
import { isFixable, keyOf } from './fixable.ts'
import { type Analyze, analysesFor, applyFixes, compatible, type Draft, isCured } from './fixes.ts'
import { byImpact } from './order.ts'
import type { Finding, Report } from './report.ts'

/** What a text is better by than another: always two analyses, never a sum of promises. */
export interface Gain {
  readonly saves: Amount
  /** Findings of concern security that are gone. */
  readonly risks: number
  /** What a code edit rebuilds then; undefined when that is no less. */
  readonly codeEdit: StepCount | undefined
}

/** All that can be fixed of one rule. */
export interface PlanLine extends Gain {
  readonly rule: string
  readonly fixes: number
}

/** The few fixes that bring the most, best first; the gain is theirs together. */
export interface Plan extends Gain {
  readonly lines: readonly PlanLine[]
  readonly fixes: number
}

const mostLines = 5

/** Less is worth a finding, but no line of the plan. */
export const leastBytes = 1_000_000

const bytesOf = ({ saves }: Gain): number => (saves.likely < leastBytes ? 0 : saves.likely)

const isWorthwhile = (gain: Gain): boolean =>
  bytesOf(gain) > 0 || gain.risks > 0 || gain.codeEdit !== undefined

function gainOf(before: Report, after: Report): Gain {
  const isLess = before.codeEdit && after.codeEdit && isFewer(after.codeEdit, before.codeEdit)
  return {
    saves: rounded(saving(before.size, after.size)),
    risks: risksIn(before.findings) - risksIn(after.findings),
    codeEdit: isLess ? after.codeEdit : undefined,
  }
}

interface Step {
  readonly draft: Draft
  readonly report: Report
  readonly fixes: number
}

/** Risks first, then megabytes, then rebuilt steps. */
const byGain = (a: PlanLine, b: PlanLine): number =>
  b.risks - a.risks ||
  bytesOf(b) - bytesOf(a) ||
  (a.codeEdit?.rebuilt ?? Number.POSITIVE_INFINITY) - (b.codeEdit?.rebuilt ?? Number.POSITIVE_INFINITY)

/** `weighed` are the findings of the text with their savings; `before` is its report without. */
export function planOf(
  weighed: readonly Finding[],
  first: Draft,
  before: Report,
  analyze: Analyze,
): Plan | undefined {
  const fixable = weighed.filter(isFixable).sort(byImpact)
  // A fix that failed its re-check is none.
  const sound = new Set(fixable.map(keyOf))

  /** The step with all fixes of a rule made; undefined when they do not fit. */
  function withRule(rule: string, { draft, report, fixes }: Step): Step | undefined {
    const wants = (finding: Finding) => finding.rule === rule && sound.has(keyOf(finding))
    const made = compatible(report.findings, draft.source, wants)
    if (made.length === 0) return
    const next = applyFixes(draft, made)
    const after = analyze(next.source, next.options)
    return isCured(report, after, made)
      ? { draft: next, report: after, fixes: fixes + made.length }
      : undefined
  }

  const start: Step = { draft: first, report: before, fixes: 0 }
  // Each try is an analysis; a long text gets three in all.
  const tries = Math.max(2, Math.min(12, Math.floor(analysesFor(first.source) / 8)))
  const candidates = [...new Set(fixable.map(({ rule }) => rule))].slice(0, tries).flatMap((rule) => {
    const alone = withRule(rule, start)
    return alone ? { alone, line: { rule, fixes: alone.fixes, ...gainOf(before, alone.report) } } : []
  })
  const best = candidates
    .filter(({ line }) => isWorthwhile(line))
    .sort((a, b) => byGain(a.line, b.line))
    .slice(0, mostLines)

  // What two fixes want of the same lines is the better one's.
  let together = start
  const lines = best.flatMap(({ alone, line }) => {
    const next = together === start ? alone : withRule(line.rule, together)
    if (next) together = next
    return next ? line : []
  })
  return lines.length === 0 ? undefined : { lines, fixes: together.fixes, ...gainOf(before, together.report) }
}
