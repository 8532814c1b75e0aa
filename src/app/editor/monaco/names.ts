import { languages } from 'monaco-editor/editor'
import { say } from '../../words/say.ts'
import { languageId } from './language.ts'
import { askedOf, language, rangeOf } from './language-service.ts'

/** What Docker takes as the name of a stage, and of a variable. */
const shapes = {
  stage: { shape: /^[a-z][a-z0-9_.-]*$/i, text: 'A stage is called by letters, digits, `-`, `_` and `.`' },
  variable: { shape: /^[A-Za-z_]\w*$/, text: 'A variable is called by letters, digits and `_`' },
} as const

/** From a name to where it is defined, and to another name everywhere at once: stages, ARGs and ENVs. */
export function registerNames() {
  languages.registerDefinitionProvider(languageId, {
    async provideDefinition(model, position) {
      const at = model.getOffsetAt(position)
      const found = await askedOf(model, (source) => language.occurrences(source, at))
      return found?.definitions.map((span) => ({ uri: model.uri, range: rangeOf(model, span) }))
    },
  })
  languages.registerRenameProvider(languageId, {
    async resolveRenameLocation(model, position) {
      const at = model.getOffsetAt(position)
      const found = await askedOf(model, (source) => language.occurrences(source, at))
      const rejectReason =
        found === undefined
          ? say('Only stages and the variables of ARG and ENV can be renamed.')
          : (found.fixedBecause ??
            (found.definitions.length === 0
              ? say('Nothing here defines {name}.', { name: found.name })
              : undefined))
      const span = found?.here ?? { start: at, end: at }
      return {
        range: rangeOf(model, span),
        text: found?.name ?? '',
        ...(rejectReason !== undefined && { rejectReason }),
      }
    },
    async provideRenameEdits(model, position, newName) {
      const at = model.getOffsetAt(position)
      const found = await askedOf(model, (source) => language.occurrences(source, at))
      if (!found) return { edits: [], rejectReason: say('The text has changed meanwhile.') }
      const { shape, text } = shapes[found.of]
      if (!shape.test(newName)) return { edits: [], rejectReason: say(text) }
      return {
        edits: [...found.definitions, ...found.uses].map((span) => ({
          resource: model.uri,
          versionId: model.getVersionId(),
          textEdit: { range: rangeOf(model, span), text: newName },
        })),
      }
    },
  })
}
