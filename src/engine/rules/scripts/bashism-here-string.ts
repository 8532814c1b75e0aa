import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-here-string',
    codes: ['SC3011'],
    title: 'Print the text into a pipe, or choose bash with SHELL',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, which stops at the third \`<\`: the RUN fails.
  `,
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN cat «<<< "$A"»
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN printf "%s\\n" "$A" | cat
      `,
      },
    ],
  },
  ({ commands }) =>
    commands.flatMap(({ redirections }) =>
      redirections
        .filter(({ operator }) => operator === '<<<')
        .map(({ span }) => ({ at: span, message: 'dash does not know `<<<`' })),
    ),
)
