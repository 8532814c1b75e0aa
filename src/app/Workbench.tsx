import { Suspense, useEffect, useMemo, useState } from 'react'
import { lineMap } from '../engine/text/line-map.ts'
import type { Analyst } from '../worker/client.ts'
import { Editor } from './editor/Editor.tsx'
import { movedFindings } from './editor/moved-findings.ts'
import { asksFor, type EmbedOptions } from './embed-options.ts'
import { lineViewport } from './line-viewport.ts'
import { SidePanel } from './SidePanel.tsx'
import { fileOf, litOf, type State } from './state.ts'
import { lazyPart } from './ui/lazy-part.tsx'
import { narrow, useMedia } from './use-media.ts'
import type { Known } from './use-report.ts'
import type { Verbs } from './use-verbs.ts'
import { say } from './words/say.ts'

const loadFileEditor = () => import('./editor/FileEditor.tsx')
const FileEditor = lazyPart(async () => (await loadFileEditor()).FileEditor)
const FileArea = lazyPart(async () => {
  // Whoever adds a file types into it at once.
  loadFileEditor().catch(() => {})
  return (await import('./files/FileArea.tsx')).FileArea
})
// There is nothing to weigh before the first report.
const Ledger = lazyPart(async () => (await import('./layers/Ledger.tsx')).Ledger)
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

const noFiles: Readonly<Record<string, string>> = {}

/** Editor, ledger and panel side by side; on a phone one of them at a time. */
export function Workbench(props: Props) {
  const { state, known, isCurrent, isPhone, isDark, tabMovesFocus, analyst, verbs, embedded, onCursor } =
    props
  const [viewport] = useState(lineViewport)
  const [panelWidth, setPanelWidth] = useState(480)
  const isNarrow = useMedia(narrow)
  const isCoarse = useMedia('(pointer: coarse)')
  const showsCode = embedded !== 'layers' && (!isPhone || state.view === 'code')
  const showsPanel = embedded !== 'code' && (!isPhone || state.view !== 'code')
  const isSettled = useSettled(known !== undefined)
  const lit = litOf(state)
  const files = state.options.files ?? noFiles
  const file = embedded ? undefined : fileOf(state)
  const findings = useMemo(
    () => (known ? movedFindings(known.report.findings, known.source, state.source) : []),
    [known, state.source],
  )
  const onCursorMove = (offset: number, isByUser: boolean) => {
    onCursor(offset)
    if (!isByUser) return
    const map = lineMap(state.source)
    const { line } = map.positionAt(offset)
    verbs.onSelect({ start: map.startOf(line), end: Math.max(map.startOf(line), map.startOf(line + 1) - 1) })
  }

  // `?plain` keeps the plain text area, for those whose screen reader or machine gets on better with it.
  const mayBeRich = isSettled && !isPhone && !isCoarse && !asksFor('plain')

  return (
    <div className="flex min-h-0 flex-1">
      <div className={`flex min-w-0 flex-1 flex-col ${showsCode ? '' : 'hidden'}`}>
        {!embedded && (
          <Suspense fallback={<div className="h-9 border-line border-b max-md:h-11" />}>
            <FileArea files={files} file={file} verbs={verbs}>
              {file !== undefined && (
                <Suspense>
                  <FileEditor
                    mayBeRich={mayBeRich}
                    isDark={isDark}
                    name={file}
                    text={files[file] ?? ''}
                    names={Object.keys(files)}
                    tabMovesFocus={tabMovesFocus}
                    onChange={verbs.onWriteFile}
                  />
                </Suspense>
              )}
            </FileArea>
          </Suspense>
        )}
        <div id="text-panel" className={`flex min-h-0 flex-1 ${file === undefined ? '' : 'hidden'}`}>
          <div className="min-w-0 flex-1" data-pane>
            <Editor
              mayBeRich={mayBeRich}
              isDark={isDark}
              source={state.source}
              findings={findings}
              isCurrent={isCurrent}
              lit={lit}
              jump={{ span: state.selection, count: state.jumps }}
              viewport={viewport}
              tabMovesFocus={tabMovesFocus}
              isReadOnly={verbs.isReadOnly ?? false}
              onChange={verbs.onType}
              onCursor={onCursorMove}
              onHover={verbs.onHover}
              onFix={verbs.onFixOne}
            />
          </div>
          <div className={`shrink-0 border-line border-l bg-surface ${isNarrow ? 'w-[76px]' : 'w-60'}`}>
            <Suspense>
              <Ledger
                source={known?.source ?? ''}
                size={known?.report.size}
                viewport={viewport}
                lit={lit}
                isNarrow={isNarrow}
                onHover={verbs.onHover}
                onJump={verbs.onJump}
              />
            </Suspense>
          </div>
        </div>
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
