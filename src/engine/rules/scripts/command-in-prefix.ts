import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'command-in-prefix',
  codes: ['SC2037'],
  severity: 'error',
  concern: 'correctness',
  title: 'Take the output of a command with `$(…)`',
  why: `
    \`NAME=word -x\` runs a command called \`-x\`, with NAME in its environment. The output of a
    command is \`NAME="$(word -x)"\`.
  `,
  examples: [{ bad: 'RUN «ver=uname -r»' }, { good: 'RUN ver="$(uname -r)" && echo "$ver"' }],
  each: 'script',
  check: ({ commands }) =>
    commands
      .filter(({ name, assignments }) => name?.text.startsWith('-') && assignments.length > 0)
      .map(({ span, program }) => ({ at: span, message: `This runs a command called \`${program}\`` })),
})
