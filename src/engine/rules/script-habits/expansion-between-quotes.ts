import type { Piece } from '../../facts/model.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'expansion-between-quotes',
  codes: ['SC2027'],
  severity: 'warning',
  concern: 'upkeep',
  optIn: true,
  title: 'Keep the variable inside the quotes',
  why: `
    The quotes before it end the string, so its value is cut at blanks.
  `,
  examples: [{ bad: 'RUN echo "value "«$HTTP_PROXY»" set"' }, { good: 'RUN echo "value $HTTP_PROXY set"' }],
  each: 'script',
  check: ({ words }) =>
    words.flatMap(({ pieces }) =>
      pieces.flatMap((piece, index) =>
        (piece.kind === 'variable' || piece.kind === 'command') &&
        isText(pieces[index - 1]) &&
        isText(pieces[index + 1])
          ? { at: piece.span, message: `\`${piece.text}\` stands outside the quotes` }
          : [],
      ),
    ),
})

/** Double quotes around more than one variable. */
const isText = (piece: Piece | undefined): boolean =>
  piece?.kind === 'quoted' && piece.mark === '"' && piece.pieces.some(({ kind }) => kind === 'text')
