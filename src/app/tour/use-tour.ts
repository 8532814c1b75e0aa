import { type Dispatch, useEffect, useEffectEvent, useState } from 'react'
import { type Action, type State, type Work, workOf } from '../state.ts'
import { isPhone } from '../use-media.ts'
import type { Known } from '../use-report.ts'
import { say } from '../words/say.ts'
import { firstAdded } from './first-added.ts'
import { type Measures, measuresOf } from './measures.ts'
import { type Step, steps } from './steps.ts'

interface Surroundings {
  readonly state: State
  readonly dispatch: Dispatch<Action>
  readonly known: Known | undefined
}

/** Where the visitor is, what has been measured on the way, and the way on, back and out. */
export function useTour({ state, dispatch, known }: Surroundings) {
  const [own] = useState<Work>(() => workOf(state))
  const [index, setIndex] = useState(0)
  const [measured, setMeasured] = useState<Readonly<Record<number, Measures>>>({})
  /** Next was pressed before this step was weighed. */
  const [isWaiting, setWaiting] = useState(false)
  const step: Step | undefined = steps[index]

  function go(to: number) {
    const next = steps[to]
    if (!next) return
    setIndex(to)
    setWaiting(false)
    dispatch({ kind: 'open', work: { source: next.source, options: next.options } })
    if (!isPhone()) dispatch({ kind: 'view', view: next.view })
    const changed = firstAdded(steps[to - 1]?.source ?? next.source, next.source)
    if (changed) dispatch({ kind: 'jump', span: changed })
  }
  const goInEffect = useEffectEvent(go)
  useEffect(() => goInEffect(0), [])

  const isWeighed = known !== undefined && !known.awaitsTables && known.source === step?.source
  useEffect(() => {
    if (isWeighed) setMeasured((before) => ({ ...before, [index]: measuresOf(known.report) }))
  }, [isWeighed, known, index])

  // Only what was weighed can be compared; a text that the visitor changed is not waited for.
  const mayLeaveStep = measured[index] !== undefined || state.source !== step?.source
  useEffect(() => {
    if (isWaiting && mayLeaveStep) goInEffect(index + 1)
  }, [isWaiting, mayLeaveStep, index])

  return {
    step,
    number: index + 1,
    isFirst: index === 0,
    isLast: index === steps.length - 1,
    before: measured[index - 1],
    now: measured[index],
    atStart: measured[0],
    back: () => go(index - 1),
    next: () => (mayLeaveStep || isWaiting ? go(index + 1) : setWaiting(true)),
    leave() {
      dispatch({ kind: 'open', work: own, note: say('Back at your own text') })
      dispatch({ kind: 'tour', isOn: false })
      const address = new URL(location.href)
      address.searchParams.delete('tour')
      history.replaceState(null, '', address)
    },
  }
}
