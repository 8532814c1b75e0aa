import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-array',
    codes: ['SC3030'],
    title: 'List words with `set --`, or choose bash with SHELL',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, which stops at the \`(\`: the RUN fails.
  `,
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN «a=(x y)»; echo a
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN set -- x y; echo "$1"
      `,
      },
    ],
  },
  ({ assignments }) =>
    assignments
      .filter(({ isArray }) => isArray)
      .map(({ span }) => ({ at: span, message: 'dash has no arrays' })),
)
