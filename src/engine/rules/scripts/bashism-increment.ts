import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-increment',
    codes: ['SC3018'],
    title: 'Write `i + 1`',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, which cannot count up or down in arithmetic: the
    RUN fails.
  `,
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN i=1; echo $((«i++»))
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN i=1; echo $((i + 1))
      `,
      },
    ],
  },
  ({ pieces }) =>
    pieces
      .filter((one) => one.kind === 'step')
      .map(({ span }) => ({ at: span, message: 'dash knows neither `++` nor `--`' })),
)
