import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-builtin-switch',
    codes: ['SC3045'],
    title: 'Leave out the switch, or choose bash with SHELL',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, whose command does not know this switch.
  `,
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN read «-ra» a
      `,
      },
      {
        bad: `
        FROM debian:13-slim
        RUN printf «-v» a x
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN read -r a; export a
      `,
      },
    ],
  },
  ({ commands }) =>
    commands.flatMap(({ program, words: [first] }) => {
      const letters = switches.get(program)
      if (!first?.text.startsWith('-') || first.text.startsWith('--') || letters === undefined) return []
      const foreign = [...first.text.slice(1)].filter((letter) => !letters.includes(letter))
      if (foreign.length === 0) return []
      return {
        at: first.span,
        message: `dash does not know this switch of \`${program}\``,
        onRequest: program === 'read' && foreign.every((letter) => letter === 'p'),
      }
    }),
)

/** What POSIX knows. */
const switches: ReadonlyMap<string, string> = new Map([
  ['read', 'r'],
  ['printf', ''],
  ['export', 'p'],
  ['trap', 'lp'],
  ['type', ''],
])
