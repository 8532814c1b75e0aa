import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-escaped-string',
    codes: ['SC3003'],
    title: 'Print escapes with printf, or choose bash with SHELL',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, which takes the \`$\` in front of the quotes, and the
    escapes in them, as they stand.
  `,
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN echo «$'a\\tb'»
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN printf 'a\\tb\\n'
      `,
      },
    ],
  },
  ({ pieces }) =>
    pieces
      .filter((one) => one.kind === 'quoted' && one.mark === "$'")
      .map(({ span }) => ({ at: span, message: "dash does not know `$'…'`" })),
)
