import { quotedGlob } from '../parts/fixes/quoted-glob.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'unquoted-tr-set',
  codes: ['SC2060'],
  severity: 'warning',
  concern: 'correctness',
  optIn: true,
  title: 'Quote the set of letters',
  why: `
    Where a file of one letter lies here, the shell puts its name in place of the set.
  `,
  fix: 'safe',
  examples: [
    { bad: 'RUN tr «[a-z]» «[A-Z]» < /a', fixed: "RUN tr '[a-z]' '[A-Z]' < /a" },
    { good: "RUN tr '[:lower:]' '[:upper:]' < /a" },
  ],
  each: 'script',
  check: ({ commands, piecesOf }) =>
    commands.flatMap(({ program, words }) =>
      program === 'tr'
        ? words.flatMap((word) => {
            const pieces = piecesOf(word)
            if (!pieces.some(({ kind, text }) => kind === 'glob' && text.startsWith('['))) return []
            return {
              at: word.span,
              message: 'The shell may put a file name in its place',
              fix: quotedGlob(word, pieces),
            }
          })
        : [],
    ),
})
