import { languages } from 'monaco-editor/editor'
import { coloursOf } from '../colours.ts'

export const languageId = 'dockerfile'

/** All that a line needs to know of the ones above it. */
const stateOf = (isContinued: boolean): languages.IState & { readonly isContinued: boolean } => ({
  isContinued,
  clone: () => stateOf(isContinued),
  equals: (other) => 'isContinued' in other && other.isContinued === isContinued,
})

/** The colours of the plain text area, so that nothing changes when Monaco takes over. */
export function registerLanguage() {
  languages.register({ id: languageId })
  languages.setLanguageConfiguration(languageId, {
    comments: { lineComment: '#' },
    brackets: [
      ['{', '}'],
      ['[', ']'],
      ['(', ')'],
    ],
    autoClosingPairs: [
      { open: '{', close: '}' },
      { open: '[', close: ']' },
      { open: '(', close: ')' },
      { open: '"', close: '"', notIn: ['string', 'comment'] },
      { open: "'", close: "'", notIn: ['string', 'comment'] },
    ],
  })
  languages.setTokensProvider(languageId, {
    getInitialState: () => stateOf(false),
    tokenize(line, state) {
      const wasContinued = 'isContinued' in state && state.isContinued === true
      let startIndex = 0
      const tokens = coloursOf(line, wasContinued).map(({ kind, text }) => {
        const token = { startIndex, scopes: kind === 'plain' ? '' : kind }
        startIndex += text.length
        return token
      })
      const isAside = /^\s*(#|$)/.test(line)
      return { tokens, endState: stateOf(isAside ? wasContinued : /\\\s*$/.test(line)) }
    },
  })
}
