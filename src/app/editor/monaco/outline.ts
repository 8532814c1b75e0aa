import { type editor, languages } from 'monaco-editor/editor'
import type { OutlineEntry } from '../../../worker/language/client.ts'
import { languageId } from './language.ts'
import { askedOf, language, rangeOf } from './language-service.ts'

const kinds = {
  stage: languages.SymbolKind.Module,
  instruction: languages.SymbolKind.Method,
} as const

/** Stages and their instructions, for "Go to symbol". */
export function registerOutline() {
  languages.registerDocumentSymbolProvider(languageId, {
    async provideDocumentSymbols(model) {
      const entries = await askedOf(model, (source) => language.outline(source))
      return entries?.map((entry) => symbolOf(model, entry))
    },
  })
}

const symbolOf = (model: editor.ITextModel, entry: OutlineEntry): languages.DocumentSymbol => ({
  name: entry.label,
  detail: entry.detail,
  kind: kinds[entry.kind],
  tags: [],
  range: rangeOf(model, entry.span),
  selectionRange: rangeOf(model, entry.head),
  children: entry.children.map((child) => symbolOf(model, child)),
})
