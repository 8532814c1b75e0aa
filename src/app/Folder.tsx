import { type Dispatch, useEffect, useEffectEvent } from 'react'
import { boundedSizes, mostEntries } from './files/bounded-sizes.ts'
import { DropHint } from './files/DropHint.tsx'
import { ReadingCard } from './files/ReadingCard.tsx'
import type { Reading } from './files/reading/progress.ts'
import { inSlices } from './files/slices.ts'
import type { Action, Notice, State } from './state.ts'
import { say } from './words/say.ts'

interface Props {
  /** Something is being dragged over the page. */
  readonly isOver: boolean
  readonly reading: Reading | undefined
  readonly state: State
  readonly dispatch: Dispatch<Action>
}

/** Milliseconds without a change of `.dockerignore` before a big folder is summed up anew. */
const pause = 300

const tooMany = (): Notice => ({
  id: 'open',
  tone: 'warning',
  text: say('.dockerignore lets too many single files through to weigh this folder: it was put aside.'),
})

/** What goes on about a folder whichever panel is open: its reading, and sums that follow `.dockerignore`. */
export function Folder({ isOver, reading, state, dispatch }: Props) {
  const { folder, options } = state
  const dockerignore = options.files?.['.dockerignore'] ?? ''
  const tell = useEffectEvent((sizes: State['options']['contextSizes']) => {
    if (!sizes) {
      dispatch({ kind: 'forget-context' })
      dispatch({ kind: 'notify', notice: tooMany() })
    } else if (!isSame(sizes, options.contextSizes))
      dispatch({ kind: 'set-options', options: { contextSizes: sizes } })
  })
  useEffect(() => {
    // Where each file is listed, the engine applies `.dockerignore` by itself.
    if (!folder || folder.paths.length <= mostEntries) return
    const controller = new AbortController()
    const { signal } = controller
    const timer = setTimeout(async () => {
      const sizes = await inSlices(boundedSizes(folder, dockerignore), signal)
      if (!signal.aborted) tell(sizes)
    }, pause)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [folder, dockerignore])
  return (
    <>
      {isOver && <DropHint />}
      {reading && <ReadingCard reading={reading} />}
    </>
  )
}

type Sizes = State['options']['contextSizes']

function isSame(a: Sizes = {}, b: Sizes = {}): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}
