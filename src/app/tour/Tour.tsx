import { type Dispatch, type RefObject, useEffect, useRef } from 'react'
import type { Action, State } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { Prose } from '../ui/Prose.tsx'
import type { Known } from '../use-report.ts'
import { say } from '../words/say.ts'
import { type Measures, measureKeys, names } from './measures.ts'
import { steps } from './steps.ts'
import { useTour } from './use-tour.ts'

interface Props {
  readonly state: State
  readonly dispatch: Dispatch<Action>
  readonly known: Known | undefined
}

/** The article's story in the visitor's own editor: one change a step, and what it does to the numbers. */
export function Tour(props: Props) {
  const { step, number, isFirst, isLast, before, now, atStart, back, next, leave } = useTour(props)
  const heading = useFocus(isFirst || isLast)
  if (!step) return null
  return (
    <section
      aria-label={say('Guided tour')}
      data-pane
      className="flex shrink-0 gap-x-8 gap-y-2 border-line border-b border-l-4 border-l-accent bg-accent-soft py-2.5 pr-4 pl-3 max-lg:flex-wrap"
    >
      <div aria-live="polite" className="min-w-0 flex-1 max-lg:basis-full">
        <p className="text-muted text-xs">{say('Step {number} of {all}', { number, all: steps.length })}</p>
        <h2 ref={heading} tabIndex={-1} className="font-semibold text-[15px] outline-none">
          {say(step.title)}
        </h2>
        <p className="max-w-[90ch]">
          <Prose>{say(step.what)}</Prose>{' '}
          <span className="text-muted">
            <Prose>{say(step.why)}</Prose>
          </span>
        </p>
      </div>
      <div className="flex flex-col justify-between gap-2 max-lg:basis-full">
        <Numbers before={isLast ? atStart : before} now={now} isWholeStory={isLast} />
        <div className="flex items-center gap-1.5 self-end max-md:self-stretch">
          <Button look="quiet" onClick={leave} className="max-md:mr-auto">
            {isLast ? say('Back to my text') : say('Leave')}
          </Button>
          {!isFirst && <Button onClick={back}>{say('Back')}</Button>}
          {!isLast && (
            <Button look="solid" onClick={next}>
              {say('Next')}
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}

interface NumbersProps {
  readonly before: Measures | undefined
  readonly now: Measures | undefined
  /** `before` is the first step, not the one before this. */
  readonly isWholeStory: boolean
}

const Numbers = ({ before, now, isWholeStory }: NumbersProps) => (
  <dl
    aria-label={isWholeStory ? say('From the first step to the last') : say('Before and after this step')}
    aria-busy={now === undefined}
    className="flex flex-wrap gap-x-6 gap-y-1 tabular-nums"
  >
    {measureKeys.map((key) => (
      <div key={key}>
        <dt className="text-muted text-xs">{say(names[key])}</dt>
        <dd className="min-h-5 whitespace-nowrap font-medium">
          {now && before && before[key] !== now[key] && (
            <span className="font-normal text-muted">
              <span className="sr-only">{say('before')} </span>
              {before[key]} <span aria-hidden="true">→ </span>
              <span className="sr-only">
                {say(', ')}
                {say('now')}{' '}
              </span>
            </span>
          )}
          {now?.[key] ?? '…'}
        </dd>
      </div>
    ))}
  </dl>
)

/** The focus comes here at the start, and where Next or Back is gone. */
function useFocus(isAnEnd: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isAnEnd) return
    // The menu or dialog that started the tour first gives the focus back where it was.
    const timer = setTimeout(() => heading.current?.focus(), 50)
    return () => clearTimeout(timer)
  }, [isAnEnd])
  return heading
}
