import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-letter-case',
    codes: ['SC3059'],
    title: 'Change letters with tr, or choose bash with SHELL',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, which stops at this expansion: the RUN fails.
  `,
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN echo "«\${A^^}»"
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN echo "$A" | tr "[:lower:]" "[:upper:]"
      `,
      },
    ],
  },
  ({ pieces }) =>
    pieces
      .filter(
        (one) =>
          one.kind === 'variable' &&
          one.operator !== undefined &&
          (one.operator.startsWith('^') || one.operator.startsWith(',')),
      )
      .map(({ span, text }) => ({ at: span, message: `dash does not know \`${text}\`` })),
)
