import { useState } from 'react'
import type { StepCount } from '../../engine/rebuild/plan.ts'
import type { Order } from '../../engine/report/rebuild.ts'
import type { Finding } from '../../engine/report/report.ts'
import { applyEdits } from '../../engine/text/edit.ts'
import { Button } from '../ui/Button.tsx'
import { DiffView } from '../ui/DiffView.tsx'
import { Prose } from '../ui/Prose.tsx'
import { say, sayIfKnown } from '../words/say.ts'
import { fewerText } from './words.ts'

interface Props {
  readonly order: Order
  readonly before: StepCount
  readonly source: string
  readonly onFix: (findings: readonly Finding[]) => void
}

/** A fix after which the same change rebuilds less: both numbers are plans, of the text and of the fixed text. */
export function OrderCard({ order, before, source, onFix }: Props) {
  const [isShown, setShown] = useState(false)
  const { finding, after } = order
  const { fix } = finding
  if (!fix) return null
  const title = sayIfKnown(fix.title)
  return (
    <section
      aria-label={say('An order that rebuilds less')}
      className="space-y-2 rounded-lg border border-line bg-saved-soft px-3 py-2.5"
    >
      <p className="font-medium text-saved">
        <Prose>{fewerText(title, after, before)}</Prose>
      </p>
      <div className="flex flex-wrap items-center gap-1.5">
        <Button onClick={() => onFix([finding])}>
          {say('Fix')}
          {fix.safety === 'review' && <span className="text-warning">· {say('look first')}</span>}
        </Button>
        <Button look="quiet" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {say('Preview')}
        </Button>
      </div>
      {isShown && (
        <DiffView
          label={say('What the fix changes: {fix}', { fix: title })}
          before={source}
          after={applyEdits(source, fix.edits)}
          context={1}
        />
      )}
    </section>
  )
}
