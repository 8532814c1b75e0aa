import { pipedRule } from '../parts/makers/piped-rule.ts'
import { hasSwitch } from '../parts/questions/script-words.ts'

export default pipedRule(
  {
    name: 'find-into-xargs',
    codes: ['SC2038'],
    severity: 'warning',
    title: 'Hand names over with `-print0` and `xargs -0`',
    why: `
    The program xargs cuts its input at blanks and quotes, so odd names fall to pieces.
  `,
    examples: [
      { bad: 'RUN «find /var/log -type f | xargs rm -f»' },
      { good: 'RUN find /var/log -type f -exec rm -f {} +' },
      { good: 'RUN find /a -print0 | xargs -0 rm' },
    ],
  },
  'Names with blanks fall to pieces',
  (front, back) =>
    front.program === 'find' &&
    back.program === 'xargs' &&
    !hasSwitch(back, '0', '--null') &&
    !hasSwitch(back, 'd', '--delimiter') &&
    !front.words.some(({ text }) => text === '-print0' || text === '-printf'),
)
