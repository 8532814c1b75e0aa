import { languages } from 'monaco-editor/editor'
import { foldsOf } from './folds.ts'
import { languageId } from './language.ts'

export function registerFolding() {
  languages.registerFoldingRangeProvider(languageId, {
    provideFoldingRanges: (model) => foldsOf(model.getLinesContent()),
  })
}
