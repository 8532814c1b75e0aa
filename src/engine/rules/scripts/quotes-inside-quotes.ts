import type { Piece } from '../../facts/model.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'quotes-inside-quotes',
  codes: ['SC2140'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Write quotes inside of quotes as `\\"`',
  why: `
    The inner quotes end the string and begin another one: they vanish, and the word between
    them has none.
  `,
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN echo «"{"name":1}"» > /cfg.json
      `,
    },
    { good: 'RUN echo "{\\"name\\":1}" > /cfg.json' },
    { good: 'RUN echo "$A":"$B" "a"="b"' },
  ],
  each: 'script',
  check: ({ words }) =>
    words.flatMap(({ pieces, span }) => {
      const isTorn = pieces.some(
        (piece, index) =>
          piece.kind === 'text' &&
          !joints.has(piece.text) &&
          isString(pieces[index - 1]) &&
          isString(pieces[index + 1]),
      )
      if (!isTorn) return []
      const isMarkup = pieces.some(({ text }) => text.includes('{') || text.includes('<'))
      return { at: span, message: 'The inner quotes are gone from the text', onRequest: !isMarkup }
    }),
})

const joints: ReadonlySet<string> = new Set([':', '=', '/', '-', '.', ','])

const isString = (piece: Piece | undefined): boolean =>
  piece?.kind === 'quoted' && piece.mark === '"' && piece.pieces.some(({ kind }) => kind === 'text')
