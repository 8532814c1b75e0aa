import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-shell-option',
    codes: ['SC3040'],
    title: 'Choose bash with SHELL',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, which does not know this option, and stops.
  `,
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN set -o «pipefail»; make
      `,
      },
      {
        bad: `
        FROM debian:13-slim
        RUN set -euo «pipefail»; make
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN set -e; make
      `,
      },
      {
        good: `
        FROM debian:13-slim
        SHELL ["/bin/bash", "-c"]
        RUN set -o pipefail; make | tee /log
      `,
      },
    ],
  },
  ({ commands }) =>
    commands.flatMap(({ program, words }) =>
      program === 'set'
        ? words
            .filter(({ text }, index) => words[index - 1]?.text.endsWith('o') && options.has(text))
            .map(({ span, text }) => ({ at: span, message: `dash does not know \`${text}\`` }))
        : [],
    ),
)

const options: ReadonlySet<string> = new Set([
  'braceexpand',
  'errtrace',
  'functrace',
  'histexpand',
  'history',
  'pipefail',
  'posix',
  'privileged',
])
