import { memo, useState } from 'react'
import type { RebuildStep, StageRebuild } from '../../engine/rebuild/plan.ts'
import { stageNumber } from '../../engine/rebuild/words.ts'
import { firstLineOf, overlap, type Span } from '../../engine/text/span.ts'
import { stepsText } from '../steps-text.ts'
import { Button } from '../ui/Button.tsx'
import { Prose } from '../ui/Prose.tsx'
import { say } from '../words/say.ts'
import { stepLook } from './step-look.ts'
import { stateTexts } from './words.ts'

export interface StepVerbs {
  readonly onHover: (span: Span | undefined) => void
  readonly onJump: (span: Span) => void
}

interface Props {
  readonly stage: StageRebuild
  readonly source: string
  /** Undefined when it touches none of these steps. */
  readonly lit: Span | undefined
  /** The key of the one step that Tab reaches. */
  readonly active: string | undefined
  readonly verbs: StepVerbs
}

const stepsAtOnce = 80

export const stepKey = (stage: number, step: RebuildStep): string => `${stage} ${step.at.start}`

/** One stage and its steps, each with its state and the reason for it. */
export const StageSteps = memo(function StageSteps({ stage, source, lit, active, verbs }: Props) {
  const [limit, setLimit] = useState(stepsAtOnce)
  const { name, index, isBuilt, list } = stage
  const number = stageNumber(stage)
  const title = number === undefined ? name : say('Stage {name}', { name: number })
  return (
    <section
      aria-label={say('Stage {name}', { name })}
      className="overflow-hidden rounded-lg border border-line bg-surface"
    >
      <header className="flex items-baseline gap-2 border-line border-b bg-sunken px-3 py-2">
        <h3 className="min-w-0 truncate font-medium">{title}</h3>
        <span className="ml-auto shrink-0 text-muted text-xs tabular-nums">
          {isBuilt ? stepsText(stage) : say('no other stage needs it: not built')}
        </span>
      </header>
      <ol className="divide-y divide-line/60">
        {list.slice(0, limit).map((step) => (
          <Step
            key={step.at.start}
            step={step}
            id={stepKey(index, step)}
            text={firstLineOf(source, step.at, 200)}
            isLit={lit !== undefined && overlap(lit, step.at)}
            isActive={active === stepKey(index, step)}
            verbs={verbs}
          />
        ))}
      </ol>
      {list.length > limit && (
        <Button look="quiet" className="m-2" onClick={() => setLimit(limit * 4)}>
          {say('Show {count} more', { count: list.length - limit })}
        </Button>
      )}
    </section>
  )
})

interface StepProps {
  readonly step: RebuildStep
  readonly id: string
  readonly text: string
  readonly isLit: boolean
  readonly isActive: boolean
  readonly verbs: StepVerbs
}

function Step({ step, id, text, isLit, isActive, verbs }: StepProps) {
  const { line, at, state, reason, work } = step
  const { Icon, text: colour } = stepLook[state]
  const runs = state === 'rebuilt' || state === 'perhaps'
  return (
    <li>
      <button
        type="button"
        data-step={id}
        tabIndex={isActive ? 0 : -1}
        className={`flex w-full gap-2 px-3 py-1.5 text-left -outline-offset-2 transition-colors max-md:min-h-11 ${isLit ? 'bg-lit' : ''}`}
        onClick={() => verbs.onJump(at)}
        onPointerEnter={() => verbs.onHover(at)}
        onPointerLeave={() => verbs.onHover(undefined)}
        onFocus={() => verbs.onHover(at)}
        onBlur={() => verbs.onHover(undefined)}
      >
        <span className="w-6 shrink-0 text-right text-faint text-xs leading-5 tabular-nums">{line}</span>
        <span className={`flex w-28 shrink-0 items-center gap-1.5 self-start text-xs leading-5 ${colour}`}>
          <Icon className="size-3.5 shrink-0" aria-hidden="true" />
          <span className={runs ? 'font-medium' : ''}>{say(stateTexts[state])}</span>
        </span>
        <span className="min-w-0 flex-1">
          <code className={`block truncate font-mono text-xs leading-5 ${runs ? '' : 'text-muted'}`}>
            {text}
          </code>
          {reason !== undefined && (
            <span lang="en" className="block text-muted text-xs [overflow-wrap:anywhere]">
              <Prose>{reason}</Prose>
            </span>
          )}
          {runs && work.length > 0 && (
            <span className="block text-warning text-xs">
              {say('{work} done again', { work: work.join(', ') })}
            </span>
          )}
        </span>
      </button>
    </li>
  )
}
