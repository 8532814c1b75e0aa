import { type editor, languages } from 'monaco-editor/editor'
import type { Span } from '../../../engine/text/span.ts'
import { languageId } from './language.ts'
import { askedOf, language, rangeOf, spanOf } from './language-service.ts'

async function formatted(model: editor.ITextModel, span?: Span): Promise<languages.TextEdit[]> {
  const edits = await askedOf(model, (source) => language.format(source, span))
  return (edits ?? []).map((edit) => ({ range: rangeOf(model, edit.span), text: edit.text }))
}

/** Margins and indents, of the whole text or of what is selected; never a word or a line break. */
export function registerFormatting() {
  languages.registerDocumentFormattingEditProvider(languageId, {
    provideDocumentFormattingEdits: (model) => formatted(model),
  })
  languages.registerDocumentRangeFormattingEditProvider(languageId, {
    provideDocumentRangeFormattingEdits: (model, range) => formatted(model, spanOf(model, range)),
  })
}
