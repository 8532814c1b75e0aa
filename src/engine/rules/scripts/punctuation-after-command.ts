import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'punctuation-after-command',
  codes: ['SC2288'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Take the sign away from the command',
  why: `
    The sign belongs to the name, and there is no command of that name.
  `,
  examples: [{ bad: 'RUN «make,» install' }, { good: 'RUN make install && :' }],
  each: 'script',
  check: ({ commands }) =>
    commands.flatMap(({ name }) =>
      name &&
      name.text.length > 1 &&
      name.text === name.value &&
      (name.text.endsWith(',') || name.text.endsWith(':'))
        ? { at: name.span, message: `This runs a command called \`${name.text}\`` }
        : [],
    ),
})
