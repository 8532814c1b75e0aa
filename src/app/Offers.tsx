import { type Dispatch, Suspense } from 'react'
import { mayHoldSeveral } from './pasted/looks-like.ts'
import type { Action, State } from './state.ts'
import { lazyPart } from './ui/lazy-part.tsx'
import type { Known } from './use-report.ts'

const Tour = lazyPart(async () => (await import('./tour/Tour.tsx')).Tour)
const PasteOffer = lazyPart(async () => (await import('./pasted/PasteOffer.tsx')).PasteOffer)

interface Props {
  readonly state: State
  readonly dispatch: Dispatch<Action>
  readonly known: Known | undefined
}

/** What is offered above the text: the Dockerfiles within a paste, and the next step of the tour. */
export const Offers = ({ state, dispatch, known }: Props) => (
  <>
    {state.isTouched && mayHoldSeveral(state.source) && (
      <Suspense>
        <PasteOffer state={state} dispatch={dispatch} />
      </Suspense>
    )}
    {state.isTouring && (
      <Suspense>
        <Tour state={state} dispatch={dispatch} known={known} />
      </Suspense>
    )}
  </>
)
