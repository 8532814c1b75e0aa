import { pipedRule } from '../parts/makers/piped-rule.ts'

export default pipedRule(
  {
    name: 'ls-into-pipe',
    codes: ['SC2012'],
    severity: 'info',
    title: 'Choose files with a pattern or find',
    why: `
    \`ls\` prints for people: a name with a line break counts as two.
  `,
    examples: [{ bad: 'RUN «ls /srv | wc -l»' }, { good: 'RUN find /srv -mindepth 1 -maxdepth 1 | wc -l' }],
  },
  'Names are taken for lines',
  (front, back) => front.program === 'ls' && back.program !== 'grep',
)
