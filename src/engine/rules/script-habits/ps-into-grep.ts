import { pipedRule } from '../parts/makers/piped-rule.ts'

export default pipedRule(
  {
    name: 'ps-into-grep',
    codes: ['SC2009'],
    severity: 'info',
    title: 'Look for processes with pgrep',
    why: `
    \`grep\` finds its own process, too.
  `,
    examples: [{ bad: 'RUN «ps aux | grep nginx»' }, { good: 'RUN pgrep nginx' }],
  },
  'grep may find itself',
  (front, back) => front.program === 'ps' && back.program === 'grep',
)
