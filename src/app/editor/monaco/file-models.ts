import { editor } from 'monaco-editor/editor'
import { languageOf } from './file-languages.ts'

interface Kept {
  readonly model: editor.ITextModel
  view?: editor.ICodeEditorViewState | null
}

/** One model a file, for as long as there is a file of that name: in it lives its Undo. */
const kept = new Map<string, Kept>()

export function fileModelOf(name: string, text: string): editor.ITextModel {
  const known = kept.get(name)
  if (known) return known.model
  const model = editor.createModel(text, languageOf(name))
  // Of a text without a break Monaco would say what the system has.
  if (!text.includes('\r\n')) model.setEOL(editor.EndOfLineSequence.LF)
  kept.set(name, { model })
  return model
}

export const viewOf = (name: string) => kept.get(name)?.view

export function leaveView(name: string, view: editor.ICodeEditorViewState | null) {
  const one = kept.get(name)
  if (one) one.view = view
}

export function forgetAllBut(names: readonly string[]) {
  for (const [name, { model }] of kept) {
    if (names.includes(name)) continue
    kept.delete(name)
    model.dispose()
  }
}
