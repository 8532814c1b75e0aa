import { Suspense, useEffect, useReducer, useState, useSyncExternalStore } from 'react'
import { lineMap } from '../engine/text/line-map.ts'
import { Centre } from './Centre.tsx'
import { asksFor } from './embed-options.ts'
import { Foot } from './Foot.tsx'
import { headerVerbs } from './header-verbs.ts'
import { lastSource } from './last-source.ts'
import { NoticeArea } from './NoticeArea.tsx'
import { LiveRegion } from './notices/LiveRegion.tsx'
import { nextPane } from './panes.ts'
import { initialState, transition } from './state.ts'
import { summaryOf } from './summary.ts'
import { TopBar } from './TopBar.tsx'
import { lazyPart } from './ui/lazy-part.tsx'
import { LostContext } from './ui/lost.ts'
import { type CreateAnalyst, useAnalyst } from './use-analyst.ts'
import { type MaybeDrafts, useDrafts } from './use-drafts.ts'
import { isLink, useLink } from './use-link.ts'
import { phone, useMedia } from './use-media.ts'
import { useOpen } from './use-open.ts'
import { useReport } from './use-report.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useTheme } from './use-theme.ts'
import { useTrouble } from './use-trouble.ts'
import { useUpdates } from './use-updates.ts'
import { useVerbs } from './use-verbs.ts'
import { onLanguage, spokenLanguage } from './words/say.ts'
import { draftWork, noWork, sampleWork, workAtStart } from './work-at-start.ts'

const Dialogs = lazyPart(async () => (await import('./Dialogs.tsx')).default)
const PrintReport = lazyPart(async () => (await import('./print/PrintReport.tsx')).PrintReport)
const Offers = lazyPart(async () => (await import('./Offers.tsx')).Offers)
const Folder = lazyPart(async () => (await import('./Folder.tsx')).Folder)

interface Props {
  readonly drafts?: MaybeDrafts
  readonly createAnalyst?: CreateAnalyst
}

/** Where the parts meet: state comes in, verbs go out, and no part knows another. */
export function App({ drafts, createAnalyst }: Props) {
  const [draftAtStart] = useState(() => drafts?.latest())
  const [state, dispatch] = useReducer(transition, draftAtStart, (draft) => ({
    ...initialState(isLink() ? noWork : workAtStart(draft)),
    isTouring: asksFor('tour') && !isLink(),
  }))
  const { analyst, status, retry } = useAnalyst(createAnalyst)
  const stored = useDrafts(drafts, state, dispatch)
  const link = useLink(state, {
    analyst,
    dispatch,
    fallback: sampleWork,
    draft: draftAtStart && draftWork(draftAtStart),
  })
  const { known, isCurrent } = useReport(analyst, state, link.isOpening)
  useTrouble(status, known !== undefined, dispatch)
  const opening = useOpen(state, dispatch)
  const theme = useTheme()
  const language = useSyncExternalStore(onLanguage, spokenLanguage)
  const isPhone = useMedia(phone)
  const [cursor, setCursor] = useState(0)
  const [tabMovesFocus, setTabMovesFocus] = useState(false)
  const verbs = useVerbs({ state, dispatch, known, isCurrent, cursor, onOpen: opening.ask })

  const header = headerVerbs(state, dispatch, stored.list)
  const onTabMode = () => setTabMovesFocus((before) => !before)
  const reload = useUpdates(known?.awaitsTables === false, state, stored.list, dispatch)

  useEffect(() => lastSource.set(state.source), [state.source])
  useShortcuts({ ...verbs, onFix: verbs.onFixHere, onPane: nextPane, onTabMode })

  return (
    <LostContext value={retry}>
      {/* In another language everything on screen is made anew. */}
      <div key={language} className="flex h-dvh flex-col overflow-hidden">
        <TopBar
          state={state}
          dispatch={dispatch}
          verbs={header}
          drafts={stored.list}
          theme={theme.theme}
          isPhone={isPhone}
          onTheme={theme.choose}
          onOpen={opening.ask}
        />
        <NoticeArea state={state} dispatch={dispatch} verbs={verbs} onReload={reload} />
        {(state.isTouched || state.isTouring) && (
          <Suspense>
            <Offers state={state} dispatch={dispatch} known={known} />
          </Suspense>
        )}
        <Centre
          state={state}
          known={known}
          isCurrent={isCurrent}
          isPhone={isPhone}
          isDark={theme.isDark}
          tabMovesFocus={tabMovesFocus}
          analyst={analyst}
          verbs={verbs}
          onCursor={setCursor}
        />
        <Foot
          isPhone={isPhone}
          view={state.view}
          known={known}
          verbs={verbs}
          status={status}
          cursor={lineMap(state.source).positionAt(cursor)}
          tabMovesFocus={tabMovesFocus}
          savedNote={stored.note}
        />
        {(opening.isOver || opening.reading || state.folder) && (
          <Suspense>
            <Folder isOver={opening.isOver} reading={opening.reading} state={state} dispatch={dispatch} />
          </Suspense>
        )}
        {known && !known.awaitsTables && (
          <Suspense>
            <PrintReport source={known.source} report={known.report} />
          </Suspense>
        )}
        <LiveRegion text={known ? summaryOf(known.report) : ''} />
        {state.dialog && (
          <Suspense>
            <Dialogs
              state={state}
              dispatch={dispatch}
              known={known}
              analyst={analyst}
              onShared={link.keep}
              commands={{
                verbs,
                header,
                drafts: stored.list,
                theme: theme.theme,
                onTheme: theme.choose,
                onOpen: opening.ask,
                onTabMode,
              }}
            />
          </Suspense>
        )}
      </div>
    </LostContext>
  )
}
