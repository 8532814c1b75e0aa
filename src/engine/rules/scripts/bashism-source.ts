import { replace } from '../../text/edit.ts'
import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-source',
    codes: ['SC3046'],
    title: 'Write `.` instead of `source`',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, which has no command \`source\`.
  `,
    fix: 'safe',
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN «source» /etc/os-release
      `,
        fixed: `
        FROM debian:13-slim
        RUN . /etc/os-release
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN . /etc/os-release
      `,
      },
    ],
  },
  ({ commands }) =>
    commands.flatMap(({ program, name, words: [file] }) =>
      program === 'source' && name
        ? {
            at: name.span,
            message: 'dash has no `source`',
            fix: file?.text.includes('/')
              ? { title: 'Write `.`', edits: [replace(name.span, '.')] }
              : undefined,
          }
        : [],
    ),
)
