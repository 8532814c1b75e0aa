import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'class-without-brackets',
  codes: ['SC2101'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Write a class of letters in two pairs of brackets',
  why: `
    \`[:digit:]\` alone matches a colon or one of the letters d, i, g, t.
  `,
  examples: [
    { bad: 'RUN rm -f /srv/log«[:digit:]»' },
    { good: 'RUN rm -f /srv/log[[:digit:]]' },
    { good: 'RUN tr [:lower:] x < /a' },
  ],
  each: 'script',
  check: ({ commands, piecesOf }) =>
    commands
      .filter(({ program }) => program !== 'tr')
      .flatMap(({ words }) => words.flatMap((word) => piecesOf(word)))
      .filter(({ kind, text }) => kind === 'glob' && text.startsWith('[:') && text.endsWith(':]'))
      .map(({ span, text }) => ({ at: span, message: `\`${text}\` matches one of these very letters` })),
})
