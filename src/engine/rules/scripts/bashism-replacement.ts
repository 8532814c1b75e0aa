import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-replacement',
    codes: ['SC3060'],
    title: 'Replace with sed, or choose bash with SHELL',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, which stops at this expansion: the RUN fails.
  `,
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN echo "«\${A//a/b}»"
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN echo "$A" | sed "s/a/b/g"
      `,
      },
    ],
  },
  ({ pieces }) =>
    pieces
      .filter((one) => one.kind === 'variable' && one.operator !== undefined && one.operator.startsWith('/'))
      .map(({ span, text }) => ({ at: span, message: `dash does not know \`${text}\`` })),
)
