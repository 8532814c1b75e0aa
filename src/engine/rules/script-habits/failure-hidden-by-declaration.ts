import type { Piece } from '../../facts/model.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'failure-hidden-by-declaration',
  codes: ['SC2155'],
  severity: 'warning',
  concern: 'correctness',
  optIn: true,
  title: 'Assign first, then export',
  why: `
    The status is that of \`export\`, which succeeds. When the command in it fails, the script
    goes on.
  `,
  examples: [
    { bad: 'RUN export «V»="$(cat /version)" && echo "$V"' },
    { good: 'RUN V="$(cat /version)" && export V && echo "$V"' },
  ],
  each: 'script',
  check: ({ assignments }) =>
    assignments
      .filter(
        ({ way, values }) => way === 'declaration' && values?.some(({ pieces }) => pieces.some(holdsCommand)),
      )
      .map(({ nameSpan }) => ({ at: nameSpan, message: 'A failure of the command goes unnoticed' })),
})

const holdsCommand = (piece: Piece): boolean =>
  piece.kind === 'command' || (piece.kind === 'quoted' && piece.pieces.some(holdsCommand))
