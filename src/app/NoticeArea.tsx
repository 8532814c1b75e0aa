import { type Dispatch, Suspense } from 'react'
import type { Action, State } from './state.ts'
import { lazyPart } from './ui/lazy-part.tsx'
import type { Verbs } from './use-verbs.ts'

const Notices = lazyPart(async () => (await import('./notices/Notices.tsx')).Notices)

interface Props {
  readonly state: State
  readonly dispatch: Dispatch<Action>
  readonly verbs: Verbs
  readonly onReload: () => void
}

/** What the page says about itself, and the way back from what was just done. */
export const NoticeArea = ({ state: { notices, undo }, dispatch, verbs, onReload }: Props) =>
  (notices.length > 0 || undo) && (
    <Suspense>
      <Notices
        notices={notices}
        undo={undo}
        onAct={(does) => (does === 'reload' ? onReload() : dispatch(does))}
        onDismiss={verbs.onDismiss}
        onUndo={verbs.onUndo}
        onForgetUndo={verbs.onForgetUndo}
      />
    </Suspense>
  )
