import { isName } from '../../facts/script-names.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'bare-word-between-quotes',
  codes: ['SC2026'],
  severity: 'info',
  concern: 'upkeep',
  optIn: true,
  title: 'Keep the word inside the quotes',
  why: `
    The quotes before it end the string, and those behind it begin another.
  `,
  examples: [{ bad: "RUN echo 'use the '«nginx»' user'" }, { good: "RUN echo 'use the nginx user'" }],
  each: 'script',
  check: ({ words }) =>
    words.flatMap(({ pieces }) =>
      pieces.flatMap((piece, index) => {
        const [before, after] = [pieces[index - 1], pieces[index + 1]]
        if (piece.kind !== 'text' || before?.kind !== 'quoted' || after?.kind !== 'quoted') return []
        if (before.mark !== "'" || after.mark !== "'" || !isName(piece.text)) return []
        return { at: piece.span, message: `\`${piece.text}\` stands outside the quotes` }
      }),
    ),
})
