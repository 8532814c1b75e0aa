import { languages } from 'monaco-editor/editor'
import { languageId } from './language.ts'
import { askedOf, language } from './language-service.ts'

/** On hover: what a keyword does, what a variable holds, what a stage is; beside what our findings say. */
export function registerExplanations() {
  languages.registerHoverProvider(languageId, {
    async provideHover(model, position) {
      const at = model.getOffsetAt(position)
      const text = await askedOf(model, (source) => language.explanation(source, at))
      return text === undefined ? undefined : { contents: [{ value: text }] }
    },
  })
}
