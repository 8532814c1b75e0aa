import { insertAfter, replace } from '../../text/edit.ts'
import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-both-outputs',
    codes: ['SC3020'],
    title: 'Write `> file 2>&1`',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, which takes \`&\` and \`>\` one by one: the command
    runs in the background, and the RUN goes on at once.
  `,
    fix: 'review',
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN make «&> /dev/null»
      `,
        fixed: `
        FROM debian:13-slim
        RUN make > /dev/null 2>&1
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN make > /dev/null 2>&1
      `,
      },
    ],
  },
  ({ commands }) =>
    commands.flatMap(({ redirections }) =>
      redirections.flatMap(({ operator, target, span }) => {
        if (!target || (operator !== '&>' && operator !== '&>>')) return []
        return {
          at: span,
          message: 'In dash the command runs in the background',
          fix: {
            title: 'Write `2>&1`',
            edits: [replace({ start: span.start, end: span.start + 1 }, ''), insertAfter(span, ' 2>&1')],
          },
        }
      }),
    ),
)
