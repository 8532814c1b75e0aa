import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'number-range-in-brackets',
  codes: ['SC2102'],
  severity: 'info',
  concern: 'correctness',
  optIn: true,
  title: 'Match numbers digit by digit',
  why: `
    Brackets match one letter: \`[10-20]\` is a \`1\`, a letter from \`0\` to \`2\`, or a \`0\`.
  `,
  examples: [{ bad: 'RUN rm -f /srv/log«[10-20]»' }, { good: 'RUN rm -f /srv/log1[0-9] /srv/log20' }],
  each: 'script',
  check: ({ pieces }) =>
    pieces
      .filter(
        ({ kind, text, role }) =>
          kind === 'glob' && role !== 'test' && isNumberRange(text.slice(1, -1).split('-')),
      )
      .map(({ span, text }) => ({ at: span, message: `\`${text}\` matches one digit` })),
})

const isNumberRange = (ends: readonly string[]): boolean =>
  ends.length === 2 &&
  ends.every((end) => end !== '' && Number.isInteger(Number(end))) &&
  ends.some(({ length }) => length > 1)
