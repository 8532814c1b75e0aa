import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-brace-expansion',
    codes: ['SC3009'],
    title: 'Write each word, or choose bash with SHELL',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, which takes braces as they stand: \`mkdir
    /srv/{in,out}\` makes one directory of that name.
  `,
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN mkdir -p /srv/«{in,out}»
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN mkdir -p /srv/in /srv/out
      `,
      },
      {
        good: `
        FROM debian:13-slim
        SHELL ["/bin/bash", "-c"]
        RUN mkdir -p /srv/{in,out}
      `,
      },
    ],
  },
  ({ pieces }) =>
    pieces
      .filter((one) => one.kind === 'braces' && one.role !== 'pattern' && one.role !== 'value')
      .map(({ span, text }) => ({ at: span, message: `dash takes \`${text}\` as it stands` })),
)
