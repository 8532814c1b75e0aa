import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'sudo-before-redirection',
  codes: ['SC2024'],
  severity: 'warning',
  concern: 'correctness',
  optIn: true,
  title: 'Give the redirection to a shell that sudo starts',
  why: `
    The shell opens the file before sudo runs, as the user that it is.
  `,
  examples: [
    { bad: 'RUN sudo echo on «> /etc/flag»' },
    { good: 'RUN echo on | sudo tee /etc/flag > /dev/null' },
  ],
  each: 'script',
  check: ({ commands }) =>
    commands.flatMap(({ program, redirections }) =>
      program !== 'sudo'
        ? []
        : redirections
            .filter(({ operator, target }) => operator.endsWith('>') && !target?.text.startsWith('/dev/'))
            .map(({ span }) => ({ at: span, message: 'sudo does not open this file' })),
    ),
})
