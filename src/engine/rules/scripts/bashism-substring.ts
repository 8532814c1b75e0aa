import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-substring',
    codes: ['SC3057'],
    title: 'Cut with `cut -c`, or choose bash with SHELL',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, which stops at this expansion: the RUN fails.
  `,
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN echo "«\${A:0:2}»"
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN echo "$A" | cut -c1-2
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN echo "\${A:-b}"
      `,
      },
    ],
  },
  ({ pieces }) =>
    pieces
      .filter((one) => one.kind === 'variable' && one.operator !== undefined && one.operator === ':')
      .map(({ span, text }) => ({ at: span, message: `dash does not know \`${text}\`` })),
)
