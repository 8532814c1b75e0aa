import { loopRule } from '../parts/makers/loop-rule.ts'

export default loopRule(
  {
    name: 'loop-over-find',
    codes: ['SC2044'],
    severity: 'warning',
    title: 'Let find run the command',
    why: `
    A \`for\` goes through words, so a name with a blank counts as two.
  `,
    examples: [
      { bad: 'RUN for f in «$(find /etc -name "*.bak")»; do rm "$f"; done' },
      { good: 'RUN find /etc -name "*.bak" -exec rm {} \\;' },
    ],
  },
  'find',
  'Names with blanks fall to pieces',
)
