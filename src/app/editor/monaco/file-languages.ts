import { languages } from 'monaco-editor/editor'
import { type FileKind, fileColoursOf, kindOf } from '../file-colours.ts'

const idOf = (kind: FileKind) => `drydock-${kind}`

export const languageOf = (name: string): string => idOf(kindOf(name))

const hasComments = (kind: FileKind) => kind !== 'json' && kind !== 'text'

const noState: languages.IState = { clone: () => noState, equals: () => true }

/** The files that usually lie beside a Dockerfile: colours by line, comments and brackets, and no more. */
export function registerFileLanguages() {
  for (const kind of ['json', 'yaml', 'toml', 'ignore', 'requirements', 'text'] as const) {
    const id = idOf(kind)
    languages.register({ id })
    languages.setLanguageConfiguration(id, {
      ...(hasComments(kind) && { comments: { lineComment: '#' } }),
      brackets: [
        ['{', '}'],
        ['[', ']'],
      ],
    })
    languages.setTokensProvider(id, {
      getInitialState: () => noState,
      tokenize(line, endState) {
        let startIndex = 0
        const tokens = fileColoursOf(line, kind).map(({ kind: scope, text }) => {
          const token = { startIndex, scopes: scope === 'plain' ? '' : scope }
          startIndex += text.length
          return token
        })
        return { tokens, endState }
      },
    })
  }
}
