import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'switch-as-command',
  codes: ['SC2215'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Join the switch to its command',
  why: `
    A \`;\`, a \`&&\` or a missing backslash in front of it makes a command of this switch, and
    there is no such command.
  `,
  examples: [
    { bad: 'RUN curl -fsSL https://example.com/x; «-o» /x' },
    { good: 'RUN curl -fsSL https://example.com/x -o /x' },
  ],
  each: 'script',
  check: ({ commands }) =>
    commands.flatMap(({ name, assignments }) =>
      name?.text.startsWith('-') && assignments.length === 0
        ? { at: name.span, message: `This runs a command called \`${name.text}\`` }
        : [],
    ),
})
