import { type ComponentProps, Suspense } from 'react'
import type { State } from './state.ts'
import type { StatusBar as Bar } from './status/StatusBar.tsx'
import { lazyPart } from './ui/lazy-part.tsx'
import type { Known } from './use-report.ts'
import type { Verbs } from './use-verbs.ts'

const BottomTabs = lazyPart(async () => (await import('./BottomTabs.tsx')).BottomTabs)
const StatusBar = lazyPart(async () => (await import('./status/StatusBar.tsx')).StatusBar)

type Props = Pick<ComponentProps<typeof Bar>, 'status' | 'cursor' | 'tabMovesFocus' | 'savedNote'> & {
  readonly isPhone: boolean
  readonly view: State['view']
  readonly known: Known | undefined
  readonly verbs: Verbs
}

/** The last line of the page: how things are, or on a phone the way between the views. */
export const Foot = ({ isPhone, view, known, verbs, ...bar }: Props) => (
  <Suspense fallback={<div className="h-7 shrink-0 max-md:h-14" />}>
    {isPhone ? (
      <BottomTabs view={view} count={known?.report.findings.length} onView={verbs.onView} />
    ) : (
      <StatusBar {...bar} took={known?.took} onCommands={verbs.onCommands} />
    )}
  </Suspense>
)
