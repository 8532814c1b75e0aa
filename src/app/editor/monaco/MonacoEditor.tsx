import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Span } from '../../../engine/text/span.ts'
import type { EditorProps, Handover } from '../editor-props.ts'
import { createEditor, pushEdits } from './create.ts'
import { decorationsOf, litDecoration, markersOf } from './decorations.ts'
import { lineEdits } from './line-edits.ts'
import { editor, languageId } from './monaco.ts'
import './monaco.css'
import { setShown } from './shown.ts'
import { applyTheme } from './theme.ts'

type Props = EditorProps & { readonly handover: Handover }
type Live = ReturnType<typeof createEditor>

// One chunk for both, under this file's name.
export { MonacoFile } from './MonacoFile.tsx'

/** Monaco, kept in step with the page's state in both directions. */
export function MonacoEditor(props: Props) {
  const { source, findings, isCurrent, lit, jump, viewport, tabMovesFocus, isReadOnly, isDark } = props
  const host = useRef<HTMLDivElement>(null)
  const [live, setLive] = useState<Live>()
  /** The model's text as last told to the page: what equals it came from here. */
  const ownText = useRef('')
  const [ownHover, setOwnHover] = useState<Span>()

  const onContent = useEffectEvent((text: string) => {
    ownText.current = text
    props.onChange(text)
  })
  const onCursor = useEffectEvent((offset: number, isByUser: boolean) => props.onCursor(offset, isByUser))
  const onHover = useEffectEvent((span: Span | undefined) => {
    setOwnHover(span)
    props.onHover(span)
  })
  const atStart = useEffectEvent(() => {
    applyTheme(isDark)
    return host.current ? createEditor(host.current, source, props.handover) : undefined
  })

  useLayoutEffect(() => {
    const made = atStart()
    if (!made) return
    const { created, model } = made
    setLive(made)
    ownText.current = model.getValue()
    const publish = () =>
      viewport.set({
        scrollTop: created.getScrollTop(),
        height: created.getLayoutInfo().height,
        lineHeight: 20,
        topOf: (line) => created.getTopForLineNumber(Math.min(line, model.getLineCount())),
        scrollBy: (pixels) => created.setScrollTop(created.getScrollTop() + pixels),
      })
    let hoveredLine = 0
    const hover = (line: number) => {
      if (line === hoveredLine) return
      hoveredLine = line
      onHover(line === 0 ? undefined : lineSpan(model, line))
    }
    const listeners = [
      model.onDidChangeContent(() => onContent(model.getValue())),
      created.onDidChangeCursorPosition(({ position, source: by }) =>
        onCursor(model.getOffsetAt(position), by === 'keyboard' || by === 'mouse'),
      ),
      created.onMouseMove(({ target }) => hover(target.position?.lineNumber ?? 0)),
      created.onMouseLeave(() => hover(0)),
      created.onDidScrollChange(publish),
      created.onDidLayoutChange(publish),
      created.onDidContentSizeChange(publish),
    ]
    publish()
    onCursor(model.getOffsetAt(created.getPosition() ?? { lineNumber: 1, column: 1 }), false)
    return () => {
      for (const listener of listeners) listener.dispose()
      created.dispose()
      model.dispose()
    }
  }, [viewport])

  useLayoutEffect(() => {
    if (live && ownText.current !== source) pushEdits(live.model, lineEdits(ownText.current, source))
  }, [live, source])

  useEffect(() => {
    if (live) applyTheme(isDark)
  }, [live, isDark])

  useEffect(() => {
    live?.created.updateOptions({ tabFocusMode: tabMovesFocus, readOnly: isReadOnly })
  }, [live, tabMovesFocus, isReadOnly])

  const onFix = useEffectEvent(props.onFix)
  const glyphs = useDecorations(live)
  useEffect(() => {
    // While the text is being analysed anew, Monaco moves the old marks along with the text.
    if (!live || !isCurrent) return
    const { model } = live
    setShown(model, { findings, version: model.getVersionId(), onFix: (finding) => onFix(finding) })
    editor.setModelMarkers(model, languageId, markersOf(model, findings))
    glyphs.current?.set(decorationsOf(model, findings))
  }, [live, findings, isCurrent, glyphs])

  const lights = useDecorations(live)
  useEffect(() => {
    if (live) lights.current?.set(lit && lit !== ownHover ? litDecoration(live.model, lit) : [])
  }, [live, lit, ownHover, lights])

  // Only a new jump moves the editor, not every new selection.
  const reveal = useEffectEvent((count: number) => {
    if (!live || !jump.span || count === 0) return
    const position = live.model.getPositionAt(jump.span.start)
    live.created.setPosition(position)
    live.created.revealLineInCenterIfOutsideViewport(position.lineNumber)
  })
  useEffect(() => reveal(jump.count), [jump.count])

  return <div ref={host} className="code-metrics size-full" />
}

const lineSpan = (model: editor.ITextModel, line: number): Span => {
  const start = model.getOffsetAt({ lineNumber: line, column: 1 })
  return { start, end: start + model.getLineLength(line) }
}

function useDecorations(live: Live | undefined) {
  const collection = useRef<editor.IEditorDecorationsCollection>(undefined)
  useLayoutEffect(() => {
    collection.current = live?.created.createDecorationsCollection()
  }, [live])
  return collection
}
