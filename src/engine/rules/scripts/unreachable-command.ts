import { neighbours } from '../parts/questions/script-words.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'unreachable-command',
  codes: ['SC2317'],
  severity: 'info',
  concern: 'correctness',
  title: 'Take away what never runs',
  why: `
    The script has ended before it. The RUN succeeds, and what stands here is not done.
  `,
  examples: [
    { bad: 'RUN make; exit 0; «make install»' },
    { good: 'RUN make; make install' },
    { good: 'RUN make || exit 1; make install' },
  ],
  each: 'script',
  check: (script) =>
    neighbours(script)
      .filter(
        ([front, back]) =>
          front.program === 'exit' &&
          (front.joinedBy === undefined || front.joinedBy === ';' || front.joinedBy === '\n') &&
          !front.isCondition &&
          (back.joinedBy === ';' || back.joinedBy === '\n'),
      )
      .map(([, { span }]) => ({ at: span, message: 'The script has ended before this' })),
})
