import { replace } from '../../text/edit.ts'
import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-append',
    codes: ['SC3024'],
    title: 'Write the variable and what is added',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, which takes \`NAME+=value\` for a command.
  `,
    fix: 'review',
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN v=a; «v+=b»; echo "$v"
      `,
        fixed: `
        FROM debian:13-slim
        RUN v=a; v="\${v}"b; echo "$v"
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN v=a; v="\${v}b"; echo "$v"
      `,
      },
    ],
  },
  ({ assignments }) =>
    assignments.flatMap(({ isAppended, isArray, nameSpan, span, name }) =>
      isAppended && !isArray
        ? {
            at: span,
            message: 'dash does not know `+=`',
            fix: {
              title: 'Repeat the variable',
              edits: [replace({ start: nameSpan.end, end: nameSpan.end + 2 }, `="\${${name}}"`)],
            },
          }
        : [],
    ),
)
