import { Suspense, useEffect, useReducer, useState } from 'react'
import { addressOf } from './address-of.ts'
import { BottomTabs } from './BottomTabs.tsx'
import { Centre } from './Centre.tsx'
import { EmbedBar } from './EmbedBar.tsx'
import { embedOptions } from './embed-options.ts'
import { lastSource } from './last-source.ts'
import { NoticeArea } from './NoticeArea.tsx'
import { LiveRegion } from './notices/LiveRegion.tsx'
import { nextPane } from './panes.ts'
import { readOnlyTransition } from './read-only.ts'
import { initialState, transition } from './state.ts'
import { summaryOf } from './summary.ts'
import { lazyPart } from './ui/lazy-part.tsx'
import { LostContext } from './ui/lost.ts'
import { useAnalyst } from './use-analyst.ts'
import { isLink, useLink } from './use-link.ts'
import { phone, useMedia } from './use-media.ts'
import { useReport } from './use-report.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useTrouble } from './use-trouble.ts'
import { useVerbs } from './use-verbs.ts'
import { noWork, sampleWork } from './work-at-start.ts'

const Dialogs = lazyPart(async () => (await import('./Dialogs.tsx')).default)

/** The page in another one's frame: it stores nothing, and its address stays as the frame gave it. */
export function EmbedApp() {
  const [{ view, isReadOnly }] = useState(() => embedOptions(location.search))
  const [state, dispatch] = useReducer(isReadOnly ? readOnlyTransition : transition, undefined, () => ({
    ...initialState(isLink() ? noWork : sampleWork),
    view: view === 'split' ? ('findings' as const) : view,
  }))
  const { analyst, status, retry } = useAnalyst()
  const surroundings = { analyst, dispatch, fallback: sampleWork, draft: undefined, keepsAddress: true }
  const { isOpening } = useLink(state, surroundings)
  const { known, isCurrent } = useReport(analyst, state, isOpening)
  useTrouble(status, known !== undefined, dispatch)
  const isDark = useMedia('(prefers-color-scheme: dark)')
  const isPhone = useMedia(phone)
  const [cursor, setCursor] = useState(0)
  const [tabMovesFocus, setTabMovesFocus] = useState(false)
  const verbs = useVerbs({ state, dispatch, known, isCurrent, cursor })
  // A link may have been made in Files or Settings, which a frame does not show.
  const inSplit = state.view === 'code' || state.view === 'layers' ? state.view : 'findings'
  const shownView = view === 'split' ? inSplit : view
  const address = () => addressOf(state)

  useEffect(() => lastSource.set(state.source), [state.source])
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  }, [isDark])
  useShortcuts({
    onStep: verbs.onStep,
    onFix: verbs.onFixHere,
    onReview: isReadOnly ? () => {} : verbs.onReview,
    onShare: () => open(address(), '_blank', 'noopener'),
    onUndo: verbs.onUndo,
    onHelp: verbs.onHelp,
    onPane: nextPane,
    onTabMode: () => setTabMovesFocus((before) => !before),
  })

  return (
    <LostContext value={retry}>
      <div className="flex h-dvh flex-col overflow-hidden">
        <EmbedBar address={address} />
        <NoticeArea state={state} dispatch={dispatch} verbs={verbs} onReload={() => location.reload()} />
        <Centre
          state={{ ...state, view: shownView }}
          known={known}
          isCurrent={isCurrent}
          isPhone={isPhone}
          isDark={isDark}
          tabMovesFocus={tabMovesFocus}
          analyst={analyst}
          verbs={isReadOnly ? { ...verbs, isReadOnly } : verbs}
          embedded={view}
          onCursor={setCursor}
        />
        {isPhone && view === 'split' && (
          <BottomTabs
            view={shownView}
            count={known?.report.findings.length}
            isEmbedded
            onView={verbs.onView}
          />
        )}
        <LiveRegion text={known ? summaryOf(known.report) : ''} />
        {state.dialog && (
          <Suspense>
            <Dialogs state={state} dispatch={dispatch} known={known} analyst={analyst} onShared={() => {}} />
          </Suspense>
        )}
      </div>
    </LostContext>
  )
}
