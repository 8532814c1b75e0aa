import { pipedRule } from '../parts/makers/piped-rule.ts'
import { hasSwitch } from '../parts/questions/script-words.ts'

export default pipedRule(
  {
    name: 'grep-into-wc',
    codes: ['SC2126'],
    severity: 'style',
    title: 'Count with `grep -c`',
    why: `
    \`grep\` counts lines itself.
  `,
    examples: [
      { bad: 'RUN «grep root /etc/passwd | wc -l»' },
      { good: 'RUN grep -c root /etc/passwd' },
      { good: 'RUN grep -o root /etc/passwd | wc -l' },
    ],
  },
  'grep can count by itself',
  (front, back) =>
    front.program === 'grep' &&
    back.program === 'wc' &&
    back.words.length === 1 &&
    back.words[0]?.text === '-l' &&
    !['o', 'r', 'R', 'l', 'L', 'A', 'B', 'C'].some((letter) => hasSwitch(front, letter)),
)
