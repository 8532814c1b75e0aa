import { WandSparkles } from 'lucide-react'
import { useId, useState } from 'react'
import type { StepCount } from '../../engine/rebuild/plan.ts'
import type { Gain } from '../../engine/report/plan.ts'
import type { Report } from '../../engine/report/report.ts'
import { isOneStep, someOf } from '../steps-text.ts'
import { Button } from '../ui/Button.tsx'
import { formatBytes, isNotable } from '../ui/bytes.ts'
import { counted, say } from '../words/say.ts'
import type { FindingVerbs } from './finding-verbs.ts'
import { PlanItem } from './PlanItem.tsx'
import { PlanRoom } from './PlanRoom.tsx'

interface Props {
  readonly report: Report
  readonly source: string
  readonly verbs: FindingVerbs
}

/** The few fixes that bring the most. While the next plan is being made, the last one stays, as far as it still holds. */
export default function Plan({ report, source, verbs }: Props) {
  const id = useId()
  const isSettled = report.afterSafeFixes !== undefined
  const [plan, setPlan] = useState<Report['plan'] | 'awaited'>(isSettled ? report.plan : 'awaited')
  if (isSettled && plan !== report.plan) setPlan(report.plan)
  if (plan === 'awaited') return <PlanRoom />
  if (!plan) return null

  const lines = plan.lines.flatMap((line) => {
    const findings = report.findings.filter(({ rule, fix }) => rule === line.rule && fix)
    return findings.length > 0 ? [{ line, findings }] : []
  })
  if (lines.length === 0) return null
  const { fixes } = plan
  return (
    <section
      aria-labelledby={id}
      aria-busy={!isSettled}
      className="overflow-hidden rounded-lg border border-line-strong bg-surface"
    >
      <header className="flex items-start gap-3 bg-saved-soft px-3 py-2.5">
        <p id={id} className={`min-w-0 flex-1 text-pretty ${isSettled ? '' : 'text-muted'}`}>
          <strong className="font-semibold">{counted(fixes, '1 fix:', '{count} fixes:')}</strong>{' '}
          {gainText(plan, report)}
        </p>
        {verbs.onReview && !verbs.isReadOnly && (
          <Button className="max-md:-my-0.5" onClick={verbs.onReview}>
            <WandSparkles className="size-3.5" aria-hidden="true" />
            {say('Review all')}
          </Button>
        )}
      </header>
      <ol className="divide-y divide-line/60">
        {lines.map(({ line, findings }) => (
          <PlanItem
            key={line.rule}
            findings={findings}
            gain={gainText(line, report, isSettled)}
            source={source}
            verbs={verbs}
          />
        ))}
      </ol>
    </section>
  )
}

/** `about −240 MB, 1 risk gone, a code edit rebuilds 1 step, not 6` */
function gainText({ saves, risks, codeEdit }: Gain, before: Report, isSettled = true): string {
  if (!isSettled) return ''
  return [
    isNotable(saves)
      ? say('about {saving}', {
          saving: `${saves.likely > 0 ? '−' : '+'}${formatBytes(Math.abs(saves.likely))}`,
        })
      : [],
    risks > 0 ? counted(risks, '1 risk gone', '{count} risks gone') : [],
    codeEdit && before.codeEdit ? fewerText(codeEdit, before.codeEdit) : [],
  ]
    .flat()
    .join(say(', '))
}

const fewerText = (after: StepCount, before: StepCount): string =>
  isOneStep(after)
    ? say('a code edit rebuilds 1 step, not {before}', { before: someOf(before) })
    : say('a code edit rebuilds {after} steps, not {before}', {
        after: someOf(after),
        before: someOf(before),
      })
