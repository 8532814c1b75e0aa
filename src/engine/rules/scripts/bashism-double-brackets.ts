import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-double-brackets',
    codes: ['SC3010'],
    title: 'Write `[ … ]`, or choose bash with SHELL',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, which has no command \`[[\`. An \`if\` takes the
    failure for a no.
  `,
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN if «[[» -f /a ]]; then rm /a; fi
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN if [ -f /a ]; then rm /a; fi
      `,
      },
      {
        good: `
        FROM alpine:3.22
        SHELL ["/bin/ash", "-c"]
        RUN [[ -f /a ]] && rm /a
      `,
      },
    ],
  },
  ({ commands }) =>
    commands.flatMap(({ program, name }) =>
      program === '[[' && name ? { at: name.span, message: 'dash has no command `[[`' } : [],
    ),
)
