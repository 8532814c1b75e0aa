import { type editor, languages, type Position, Range } from 'monaco-editor/editor'
import type { Completion } from '../../../worker/language/client.ts'
import { languageId } from './language.ts'
import { language, rangeOf } from './language-service.ts'
import { pragmaAt } from './pragmas.ts'

const kinds: Readonly<Record<Completion['kind'], languages.CompletionItemKind>> = {
  instruction: languages.CompletionItemKind.Keyword,
  flag: languages.CompletionItemKind.Property,
  variable: languages.CompletionItemKind.Variable,
  stage: languages.CompletionItemKind.Reference,
  image: languages.CompletionItemKind.Module,
}

/** Instructions, flags, variables, stages and images; in comments, what tools read there. */
export function registerCompletions() {
  languages.registerCompletionItemProvider(languageId, {
    triggerCharacters: ['-', '=', '$', '{', ':', '/', ','],
    async provideCompletionItems(model, position) {
      const before = model.getLineContent(position.lineNumber).slice(0, position.column - 1)
      if (/^\s*#/.test(before)) return pragmas(model, position, before)
      const at = model.getOffsetAt(position)
      // Monaco fits what is found to what was typed meanwhile.
      const found = await language.completions(model.getValue(), at)
      return { suggestions: model.isDisposed() ? [] : found.map((one, index) => itemOf(model, one, index)) }
    },
  })
}

const itemOf = (model: editor.ITextModel, one: Completion, index: number): languages.CompletionItem => ({
  label: one.label,
  kind: kinds[one.kind],
  insertText: one.text,
  // The order is the answer's: the likeliest first.
  sortText: String(index).padStart(5, '0'),
  range: rangeOf(model, one.span),
  ...(one.detail !== undefined && { detail: one.detail }),
  ...(one.documentation !== undefined && { documentation: { value: one.documentation } }),
  ...(one.isSnippet && { insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet }),
})

async function pragmas(
  model: editor.ITextModel,
  { lineNumber, column }: Position,
  before: string,
): Promise<languages.CompletionList> {
  const pragma = await pragmaAt(before, model.getLinesContent().slice(0, lineNumber - 1))
  if (!pragma) return { suggestions: [] }
  const { typed, items } = pragma
  return {
    suggestions: items.map(({ code, detail }) => ({
      label: code,
      detail,
      kind: languages.CompletionItemKind.EnumMember,
      insertText: code,
      range: new Range(lineNumber, column - typed.length, lineNumber, column),
    })),
  }
}
