import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-trap-event',
    codes: ['SC3047'],
    title: 'Choose bash with SHELL',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, which knows signals and EXIT alone.
  `,
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN trap 'echo failed' «ERR»; make
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN trap 'echo bye' EXIT; make
      `,
      },
    ],
  },
  ({ commands }) =>
    commands.flatMap(({ program, words }) =>
      program === 'trap'
        ? words
            .slice(1)
            .filter(({ text }) => text === 'ERR' || text === 'DEBUG' || text === 'RETURN')
            .map(({ span, text }) => ({ at: span, message: `dash does not know \`${text}\`` }))
        : [],
    ),
)
