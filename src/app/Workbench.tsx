import { Suspense, useEffect, useState } from 'react'
import type { Analyst } from '../worker/client.ts'
import { asksFor, type EmbedOptions } from './embed-options.ts'
import { SidePanel } from './SidePanel.tsx'
import { litOf, type State } from './state.ts'
import { TextColumn } from './TextColumn.tsx'
import { lazyPart } from './ui/lazy-part.tsx'
import { useMedia } from './use-media.ts'
import type { Known } from './use-report.ts'
import type { Verbs } from './use-verbs.ts'
import { say } from './words/say.ts'

// It takes no room, and nobody drags it at once.
const Splitter = lazyPart(async () => (await import('./ui/Splitter.tsx')).Splitter)

interface Props {
  readonly state: State
  readonly known: Known | undefined
  readonly isCurrent: boolean
  readonly isPhone: boolean
  readonly isDark: boolean
  readonly tabMovesFocus: boolean
  readonly analyst: Analyst
  readonly verbs: Verbs
  /** In a frame there may be room for one part only. */
  readonly embedded?: EmbedOptions['view']
  readonly onCursor: (offset: number) => void
}

/** Editor, ledger and panel side by side; on a phone one of them at a time. */
export function Workbench(props: Props) {
  const { state, known, isCurrent, isPhone, isDark, tabMovesFocus, analyst, verbs, embedded, onCursor } =
    props
  const [panelWidth, setPanelWidth] = useState(480)
  const isCoarse = useMedia('(pointer: coarse)')
  const showsCode = embedded !== 'layers' && (!isPhone || state.view === 'code')
  const showsPanel = embedded !== 'code' && (!isPhone || state.view !== 'code')
  const isSettled = useSettled(known !== undefined)
  const lit = litOf(state)
  // `?plain` keeps the plain text area, for those whose screen reader or machine gets on better with it.
  const mayBeRich = isSettled && !isPhone && !isCoarse && !asksFor('plain')

  return (
    <div className="flex min-h-0 flex-1">
      <div className={`flex min-w-0 flex-1 flex-col ${showsCode ? '' : 'hidden'}`}>
        <TextColumn
          state={state}
          known={known}
          isCurrent={isCurrent}
          lit={lit}
          mayBeRich={mayBeRich}
          isDark={isDark}
          tabMovesFocus={tabMovesFocus}
          isEmbedded={embedded !== undefined}
          verbs={verbs}
          onCursor={onCursor}
        />
      </div>
      {!isPhone && showsCode && showsPanel && (
        <Suspense>
          <Splitter
            label={say('Width of the panel')}
            width={panelWidth}
            min={320}
            max={760}
            onChange={setPanelWidth}
          />
        </Suspense>
      )}
      {showsPanel && (
        <div
          className="flex min-h-0 shrink-0 flex-col bg-canvas"
          style={isPhone || !showsCode ? { width: '100%' } : { width: `min(${panelWidth}px, 44vw)` }}
          data-pane
        >
          <SidePanel
            state={state}
            known={known}
            lit={lit}
            analyst={analyst}
            verbs={verbs}
            hasTabs={!isPhone && embedded !== 'layers'}
            isEmbedded={embedded !== undefined}
          />
        </div>
      )}
    </div>
  )
}

/** True from the first report on, or when it has kept us waiting: Monaco must not wait for an analysis that hangs. */
function useSettled(isKnown: boolean): boolean {
  const [hasWaited, setWaited] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), 4_000)
    return () => clearTimeout(timer)
  }, [])
  return isKnown || hasWaited
}
