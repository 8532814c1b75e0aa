import { replace } from '../../text/edit.ts'
import { bashismRule } from '../parts/makers/bashism-rule.ts'
import { conditionsOf } from '../parts/makers/condition-rule.ts'

export default bashismRule(
  {
    name: 'bashism-double-equals',
    codes: ['SC3014'],
    title: 'Compare with one `=`',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, whose \`[\` fails at \`==\`. An \`if\` takes the failure
    for a no.
  `,
    fix: 'safe',
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN if [ "$A" «==» on ]; then id; fi
      `,
        fixed: `
        FROM debian:13-slim
        RUN if [ "$A" = on ]; then id; fi
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN if [ "$A" = on ]; then id; fi
      `,
      },
    ],
  },
  (script) =>
    conditionsOf(script).flatMap(({ words }) =>
      words
        .slice(1)
        .filter(({ text }) => text === '==')
        .map(({ span }) => ({
          at: span,
          message: 'dash does not know `==`',
          fix: { title: 'Write `=`', edits: [replace(span, '=')] },
        })),
    ),
)
