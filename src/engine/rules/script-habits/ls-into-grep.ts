import { pipedRule } from '../parts/makers/piped-rule.ts'

export default pipedRule(
  {
    name: 'ls-into-grep',
    codes: ['SC2010'],
    severity: 'warning',
    title: 'Choose files with a pattern or find',
    why: `
    A name with a line break counts as two, and grep sees names only.
  `,
    examples: [{ bad: 'RUN «ls /srv | grep -v tmp»' }, { good: 'RUN find /srv ! -name "*tmp*"' }],
  },
  'Names are taken for lines',
  (front, back) => front.program === 'ls' && back.program === 'grep',
)
