import { bashismRule } from '../parts/makers/bashism-rule.ts'
import { conditionsOf } from '../parts/makers/condition-rule.ts'

export default bashismRule(
  {
    name: 'bashism-pattern-match',
    codes: ['SC3015'],
    title: 'Match with grep, or choose bash with SHELL',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, whose \`[\` fails at \`=~\`. An \`if\` takes the failure
    for a no.
  `,
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN if [ "$A" «=~» ^h ]; then id; fi
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN if echo "$A" | grep -q "^h"; then id; fi
      `,
      },
    ],
  },
  (script) =>
    conditionsOf(script).flatMap(({ words }) =>
      words
        .slice(1)
        .filter(({ text }) => text === '=~')
        .map(({ span }) => ({ at: span, message: 'dash does not know `=~`' })),
    ),
)
