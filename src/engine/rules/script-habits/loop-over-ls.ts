import { loopRule } from '../parts/makers/loop-rule.ts'

export default loopRule(
  {
    name: 'loop-over-ls',
    codes: ['SC2045'],
    severity: 'error',
    title: 'Go through a pattern',
    why: `
    A \`for\` goes through words, so a name with a blank counts as two.
  `,
    examples: [
      { bad: 'RUN for f in «$(ls /srv)»; do echo "$f"; done' },
      { good: 'RUN for f in /srv/*; do echo "$f"; done' },
    ],
  },
  'ls',
  'Names with blanks fall to pieces',
)
