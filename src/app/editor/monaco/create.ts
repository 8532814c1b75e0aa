import { paddingTop, plainLineHeight } from '../../line-viewport.ts'
import { say } from '../../words/say.ts'
import type { Handover } from '../editor-props.ts'
import { addFormatting } from './formatting.ts'
import { editor, languageId, Range } from './monaco.ts'
import { themeName } from './theme.ts'

/** An editor with the metrics of the plain text area, so that no line moves when it takes over; it has no text yet. */
export const editorOn = (host: HTMLElement) =>
  editor.create(host, {
    model: null,
    theme: themeName,
    automaticLayout: true,
    fontFamily: getComputedStyle(host).fontFamily,
    fontSize: 13,
    lineHeight: plainLineHeight,
    letterSpacing: 0,
    fontLigatures: false,
    padding: { top: paddingTop, bottom: 96 },
    glyphMargin: true,
    lineNumbersMinChars: 3,
    lineDecorationsWidth: 6,
    folding: true,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    hideCursorInOverviewRuler: true,
    scrollBeyondLastLine: false,
    renderLineHighlight: 'none',
    renderWhitespace: 'none',
    guides: { indentation: false },
    occurrencesHighlight: 'off',
    selectionHighlight: false,
    wordBasedSuggestions: 'off',
    fixedOverflowWidgets: true,
    contextmenu: true,
    stickyScroll: { enabled: false },
    unicodeHighlight: { ambiguousCharacters: false },
    scrollbar: { useShadows: false, verticalScrollbarSize: 12, horizontalScrollbarSize: 12 },
    tabSize: 4,
  })

/** The editor of the Dockerfile. */
export function createEditor(host: HTMLElement, source: string, handover: Handover) {
  const model = editor.createModel(source, languageId)
  model.setEOL(editor.EndOfLineSequence.LF)
  const created = editorOn(host)
  created.updateOptions({
    ariaLabel: 'Dockerfile',
    lightbulb: { enabled: editor.ShowLightbulbIconMode.On },
    placeholder: say('Paste a Dockerfile, or drop a file or a folder here.'),
  })
  created.setModel(model)
  takeOver(created, handover)
  addFormatting(created)
  return { created, model }
}

/** Cursor, place and focus, as the text area left them. */
export function takeOver(created: editor.IStandaloneCodeEditor, handover: Handover) {
  const model = created.getModel()
  if (!model) return
  const [start, end] = [
    model.getPositionAt(handover.selection.start),
    model.getPositionAt(handover.selection.end),
  ]
  created.setSelection(Range.fromPositions(start, end))
  created.setScrollTop(handover.scrollTop)
  if (handover.hasFocus) created.focus()
}

/** Brings in a text from outside as one step of Undo, by the lines that differ. */
export function pushEdits(
  model: editor.ITextModel,
  edits: readonly {
    readonly span: { readonly start: number; readonly end: number }
    readonly text: string
  }[],
) {
  model.pushStackElement()
  model.pushEditOperations(
    null,
    edits.map(({ span, text }) => ({
      range: Range.fromPositions(model.getPositionAt(span.start), model.getPositionAt(span.end)),
      text,
    })),
    () => null,
  )
  model.pushStackElement()
}
