import { loopRule } from '../parts/makers/loop-rule.ts'

export default loopRule(
  {
    name: 'loop-over-cat',
    codes: ['SC2013'],
    severity: 'info',
    title: 'Read lines with `while read -r`',
    why: `
    A \`for\` goes through words, not lines.
  `,
    unless: 'The file is a list of words.',
    examples: [
      { bad: 'RUN for l in «$(cat /list)»; do echo "$l"; done' },
      { good: 'RUN while read -r l; do echo "$l"; done < /list' },
    ],
  },
  'cat',
  'This goes through words, not lines',
)
