import { insertBefore } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'glob-like-switch',
  codes: ['SC2035'],
  severity: 'info',
  concern: 'correctness',
  optIn: true,
  title: 'Begin the pattern with `./`',
  why: `
    A file whose name begins with a dash is taken for a switch of the command.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN rm -f «*.tmp»
      `,
      fixed: `
        FROM debian:13-slim
        RUN rm -f ./*.tmp
      `,
    },
    { good: 'RUN rm -f ./*.tmp' },
    { good: 'RUN rm -- *.tmp' },
    { good: 'RUN echo *.tmp' },
  ],
  each: 'script',
  check: ({ commands, piecesOf }) =>
    commands.flatMap(({ program, words }) =>
      program === 'echo' ||
      program === 'printf' ||
      program === '[[' ||
      words.some(({ text }) => text === '--')
        ? []
        : words.flatMap((word) => {
            const [first] = piecesOf(word)
            if (first?.kind !== 'glob' || first.text.startsWith('[')) return []
            const isPattern = program === 'find'
            return {
              at: word.span,
              message: 'A name with a dash in front would be a switch',
              fix: isPattern
                ? undefined
                : { title: 'Begin it with `./`', edits: [insertBefore(word.span, './')] },
            }
          }),
    ),
})
