import { type FocusEvent, type KeyboardEvent, memo, useMemo, useState } from 'react'
import type { Change } from '../../engine/rebuild/change.ts'
import { madeAnew } from '../../engine/rebuild/made-anew.ts'
import type { RebuildPlan } from '../../engine/rebuild/plan.ts'
import type { Finding, Report } from '../../engine/report/report.ts'
import type { ImageSize } from '../../engine/sizes/image-size.ts'
import { overlap, type Span } from '../../engine/text/span.ts'
import type { Analyst } from '../../worker/client.ts'
import type { SharedOptions } from '../share/codec.ts'
import { Button } from '../ui/Button.tsx'
import { formatRange } from '../ui/bytes.ts'
import { Prose } from '../ui/Prose.tsx'
import { UnlessLost } from '../ui/UnlessLost.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { counted, say } from '../words/say.ts'
import { ChangePicker } from './ChangePicker.tsx'
import { OrderCard } from './OrderCard.tsx'
import { StageSteps, type StepVerbs, stepKey } from './StageSteps.tsx'
import { useRebuild } from './use-rebuild.ts'
import { rebuildsText } from './words.ts'

interface Props {
  readonly analyst: Analyst
  readonly report: Report
  readonly source: string
  readonly options: SharedOptions
  /** The selected line of the Dockerfile. */
  readonly line: number | undefined
  readonly lit: Span | undefined
  readonly verbs: StepVerbs & { readonly onFix: (findings: readonly Finding[]) => void }
}

const codeEdit: Change = { kind: 'source' }
const stagesAtOnce = 30

/** What a change rebuilds, in which stages, and why; and an order that rebuilds less. */
export default memo(function CachePanel({ analyst, report, source, options, line, lit, verbs }: Props) {
  const [chosen, setChosen] = useState<Change>(codeEdit)
  const [limit, setLimit] = useState(stagesAtOnce)
  const [active, setActive] = useState<string>()
  const findings = useMemo(
    () => report.findings.filter(({ concern, fix }) => concern === 'cache' && fix),
    [report],
  )
  const known = useRebuild(analyst, { source, options, change: chosen, findings })
  if (known === 'failed')
    return (
      <p role="alert" className="p-6 text-center text-warning">
        {say(
          'The analysis stopped before it could tell. Change the text, or look at another panel and come back.',
        )}
      </p>
    )
  if (!known)
    return (
      <UnlessLost>
        <Waiting>{say('Following the build…')}</Waiting>
      </UnlessLost>
    )
  const { plan, choices, orders } = known.rebuild
  if (plan.stages.length === 0)
    return <p className="p-6 text-center text-muted">{say('Steps appear as soon as there is a FROM.')}</p>
  const keys = plan.stages.flatMap(({ index, list }) => list.map((step) => stepKey(index, step)))
  return (
    <div className="space-y-3 p-3">
      <ChangePicker change={chosen} choices={choices} line={line} onChange={setChosen} />
      <Outcome plan={plan} size={report.size} />
      {orders.slice(0, 1).map((order) => (
        <OrderCard
          key={order.finding.at.start}
          order={order}
          before={plan}
          source={known.source}
          onFix={verbs.onFix}
        />
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: it holds sections, each with a list */}
      <div
        role="group"
        aria-label={say('Steps')}
        className="space-y-3"
        onKeyDown={rove}
        onFocus={({ target }: FocusEvent<HTMLElement>) => setActive(target.dataset.step ?? active)}
      >
        {plan.stages.slice(0, limit).map((stage) => (
          <StageSteps
            key={stage.index}
            stage={stage}
            source={known.source}
            lit={lit && stage.list.some(({ at }) => overlap(at, lit)) ? lit : undefined}
            active={active !== undefined && keys.includes(active) ? active : keys[0]}
            verbs={verbs}
          />
        ))}
      </div>
      {plan.stages.length > limit && (
        <Button onClick={() => setLimit(limit * 4)}>
          {say('Show {count} more stages', { count: plan.stages.length - limit })}
        </Button>
      )}
    </div>
  )
})

function Outcome({ plan, size }: { readonly plan: RebuildPlan; readonly size: ImageSize }) {
  const { bytes, unknowns } = madeAnew(plan, size)
  return (
    <p role="status" className="text-pretty">
      <strong className="font-semibold">
        <Prose>{rebuildsText(plan.change, plan)}</Prose>
      </strong>
      {bytes.high > 0 && (
        <span className="text-muted"> · {say('{size} made anew', { size: formatRange(bytes) })}</span>
      )}
      {unknowns > 0 && (
        <span className="text-muted">
          {' · '}
          {counted(unknowns, '1 part of unknown size', '{count} parts of unknown size')}
        </span>
      )}
      {plan.note !== undefined && (
        <span lang="en" className="block text-muted">
          <Prose>{plan.note}</Prose>
        </span>
      )}
    </p>
  )
}

/** One stop for Tab in the whole list; arrows move on. */
function rove(event: KeyboardEvent<HTMLElement>) {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-step]')]
  const { target } = event
  if (!(target instanceof HTMLElement) || !target.matches('[data-step]')) return
  const at = all.indexOf(target)
  const next = { ArrowDown: all[at + 1], ArrowUp: all[at - 1], Home: all[0], End: all.at(-1) }[event.key]
  if (!next) return
  event.preventDefault()
  next.focus()
}
