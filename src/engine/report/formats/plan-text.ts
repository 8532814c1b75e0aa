import { fewerText } from '../../rebuild/words.ts'
import { savingText } from '../../sizes/totals-text.ts'
import { type Gain, leastBytes } from '../plan.ts'
import type { Report } from '../report.ts'
import { counted } from './plain.ts'

/** `saves 230–250 MB, 1 risk gone, a code edit rebuilds 1 step, not 6`: what the plan, or one rule of it, brings. */
function gainText({ saves, risks, codeEdit }: Gain, before: Report): string {
  return [
    ...(Math.abs(saves.likely) < leastBytes ? [] : [savingText(saves)]),
    ...(risks > 0 ? [`${counted(risks, 'risk')} gone`] : []),
    ...(codeEdit && before.codeEdit ? [`a code edit ${fewerText(codeEdit, before.codeEdit)}`] : []),
  ].join(', ')
}

export interface PlanText {
  /** `3 fixes: saves 230–250 MB, 1 risk gone`. */
  readonly head: string
  readonly lines: readonly { readonly rule: string; readonly gain: string }[]
}

/** The few fixes that bring the most, in words; undefined when there is no plan. */
export function planText(report: Report): PlanText | undefined {
  const { plan } = report
  return (
    plan && {
      head: `${counted(plan.fixes, 'fix', 'fixes')}: ${gainText(plan, report)}`,
      lines: plan.lines.map((line) => ({ rule: line.rule, gain: gainText(line, report) })),
    }
  )
}
