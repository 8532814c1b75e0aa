import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-process-substitution',
    codes: ['SC3001'],
    title: 'Write to a file, or choose bash with SHELL',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, which stops at the \`(\`: the RUN fails.
  `,
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN diff «<(ls /a)» /b
      `,
      },
      {
        good: `
        FROM debian:13-slim
        SHELL ["/bin/bash", "-c"]
        RUN diff <(ls /a) /b
      `,
      },
    ],
  },
  ({ pieces }) =>
    pieces
      .filter((one) => one.kind === 'process')
      .map(({ span }) => ({ at: span, message: 'dash does not know `<(…)`' })),
)
