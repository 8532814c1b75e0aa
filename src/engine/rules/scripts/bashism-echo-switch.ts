import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-echo-switch',
    codes: ['SC3037'],
    title: 'Print with printf',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, whose echo prints \`-e\` like any other word.
  `,
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN echo «-e» "a\\tb" > /f
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN printf "a\\tb\\n" > /f
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN echo "-e"x -e
      `,
      },
    ],
  },
  ({ commands }) =>
    commands.flatMap(({ program, words: [first] }) =>
      program === 'echo' && first && switches.has(first.text)
        ? { at: first.span, message: `dash prints \`${first.text}\``, onRequest: first.text === '-n' }
        : [],
    ),
)

const switches: ReadonlySet<string> = new Set(['-e', '-E', '-n', '-en', '-ne', '-nE'])
