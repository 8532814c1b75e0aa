import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'cat-into-pipe',
  codes: ['SC2002'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Let the command read the file itself',
  why: `
    A process more, and in a RUN without pipefail a missing file goes unnoticed.
  `,
  examples: [
    { bad: 'RUN «cat /list» | sort' },
    { good: 'RUN sort < /list' },
    { good: 'RUN cat /a /b | sort' },
  ],
  each: 'script',
  check: ({ commands }) =>
    commands
      .filter(
        ({ program, words, feedsPipe, joinedBy, redirections }) =>
          program === 'cat' &&
          feedsPipe &&
          joinedBy !== '|' &&
          words.length === 1 &&
          !words[0]?.text.startsWith('-') &&
          redirections.length === 0,
      )
      .map(({ span }) => ({ at: span, message: 'The next command could read the file itself' })),
})
