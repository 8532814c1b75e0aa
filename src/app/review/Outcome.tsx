import type { StepCount } from '../../engine/rebuild/plan.ts'
import { isFewer } from '../../engine/rebuild/words.ts'
import { risksIn } from '../../engine/report/counts.ts'
import type { Report } from '../../engine/report/report.ts'
import { saving } from '../../engine/sizes/saving.ts'
import { isOneStep, someOf, stepsText } from '../steps-text.ts'
import { formatSaving, isNotable } from '../ui/bytes.ts'
import { formatHead } from '../ui/totals.ts'
import { say } from '../words/say.ts'

interface Props {
  readonly before: Report
  readonly after: Report
}

/** What a change comes to, as the analysis of the changed text sees it: size, risks, rebuilt steps, findings. */
export function Outcome({ before, after }: Props) {
  const saves = saving(before.size, after.size)
  const head = ({ size }: Report) => formatHead(size.shipped, size.unknowns)
  return (
    <dl
      aria-live="polite"
      className="flex flex-wrap gap-x-4 gap-y-0.5 text-muted tabular-nums [&_dd]:inline [&_dd]:text-text [&_dt]:inline"
    >
      <div>
        <dt>{say('Ships')} </dt>
        <dd>
          {head(before) === head(after) ? head(after) : `${head(before)} → ${head(after)}`}
          {isNotable(saves) && (
            <span className={saves.likely > 0 ? 'font-medium text-saved' : ''}> ({formatSaving(saves)})</span>
          )}
        </dd>
      </div>
      <Count name={say('Risks')} before={risksIn(before.findings)} after={risksIn(after.findings)} />
      <Count name={say('Findings')} before={before.findings.length} after={after.findings.length} />
      {after.codeEdit && (
        <div>
          <dt>{say('A code edit')} </dt>
          <dd>
            {before.codeEdit && isFewer(after.codeEdit, before.codeEdit)
              ? fewerText(after.codeEdit, before.codeEdit)
              : say('rebuilds {steps}', { steps: stepsText(after.codeEdit) })}
          </dd>
        </div>
      )}
    </dl>
  )
}

/** `rebuilds 1 step, not 6` */
const fewerText = (after: StepCount, before: StepCount): string =>
  isOneStep(after)
    ? say('rebuilds 1 step, not {before}', { before: someOf(before) })
    : say('rebuilds {after} steps, not {before}', { after: someOf(after), before: someOf(before) })

const Count = (props: { readonly name: string; readonly before: number; readonly after: number }) => (
  <div>
    <dt>{props.name} </dt>
    <dd className={props.after < props.before ? 'font-medium text-saved!' : ''}>
      {props.after === props.before ? props.after : `${props.before} → ${props.after}`}
    </dd>
  </div>
)
