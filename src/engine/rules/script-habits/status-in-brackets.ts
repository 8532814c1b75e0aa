import { conditionRule } from '../parts/makers/condition-rule.ts'

export default conditionRule(
  {
    name: 'status-in-brackets',
    codes: ['SC2181'],
    severity: 'style',
    title: 'Test the command itself',
    why: `
    \`if command\` needs no \`$?\`, and nothing can come between the two.
  `,
    examples: [
      { bad: 'RUN make; if [ «$?» -ne 0 ]; then exit 1; fi' },
      { good: 'RUN if ! make; then exit 1; fi' },
      { good: 'RUN make; [ $? -eq 2 ] && id' },
    ],
  },
  ({ words }) =>
    words.length === 3 && words.some(({ text }) => text === '0')
      ? words
          .filter(({ text }) => text.replaceAll('"', '') === '$?')
          .map(({ span }) => ({ at: span, message: 'The command itself can be tested' }))
      : [],
)
