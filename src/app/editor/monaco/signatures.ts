import { languages } from 'monaco-editor/editor'
import { languageId } from './language.ts'
import { askedOf, language } from './language-service.ts'

/** The form of the instruction that is being typed. */
export function registerSignatures() {
  languages.registerSignatureHelpProvider(languageId, {
    signatureHelpTriggerCharacters: [' ', '=', ':', '[', ','],
    signatureHelpRetriggerCharacters: [' '],
    async provideSignatureHelp(model, position) {
      const at = model.getOffsetAt(position)
      const found = await askedOf(model, (source) => language.signature(source, at))
      if (!found) return undefined
      const { label, documentation, active, parameters } = found
      const signature = { label, documentation, parameters: [...parameters] }
      return {
        value: {
          signatures: [signature],
          activeSignature: 0,
          // Beyond the last one, none is lit.
          activeParameter: active ?? parameters.length,
        },
        dispose: () => {},
      }
    },
  })
}
