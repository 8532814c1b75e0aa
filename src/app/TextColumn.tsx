import { Suspense, useMemo, useState } from 'react'
import { lineMap } from '../engine/text/line-map.ts'
import type { Span } from '../engine/text/span.ts'
import { Editor } from './editor/Editor.tsx'
import { movedFindings } from './editor/moved-findings.ts'
import { lineViewport } from './line-viewport.ts'
import { fileOf, type State } from './state.ts'
import { lazyPart } from './ui/lazy-part.tsx'
import { narrow, useMedia } from './use-media.ts'
import type { Known } from './use-report.ts'
import type { Verbs } from './use-verbs.ts'

const loadFileEditor = () => import('./editor/FileEditor.tsx')
const FileEditor = lazyPart(async () => (await loadFileEditor()).FileEditor)
const FileArea = lazyPart(async () => {
  // Whoever adds a file types into it at once.
  loadFileEditor().catch(() => {})
  return (await import('./files/FileArea.tsx')).FileArea
})
// There is nothing to weigh before the first report.
const Ledger = lazyPart(async () => (await import('./layers/Ledger.tsx')).Ledger)
interface Props {
  readonly state: State
  readonly known: Known | undefined
  readonly isCurrent: boolean
  readonly lit: Span | undefined
  readonly mayBeRich: boolean
  readonly isDark: boolean
  readonly tabMovesFocus: boolean
  readonly isEmbedded: boolean
  readonly verbs: Verbs
  readonly onCursor: (offset: number) => void
}

const noFiles: Readonly<Record<string, string>> = {}

/** The Dockerfile with the weight of each line beside it, or one of the files that go with it. */
export function TextColumn(props: Props) {
  const { state, known, isCurrent, lit, mayBeRich, isDark, tabMovesFocus, isEmbedded, verbs, onCursor } =
    props
  const [viewport] = useState(lineViewport)
  const isNarrow = useMedia(narrow)
  const files = state.options.files ?? noFiles
  const file = isEmbedded ? undefined : fileOf(state)
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

  return (
    <>
      {!isEmbedded && (
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
    </>
  )
}
