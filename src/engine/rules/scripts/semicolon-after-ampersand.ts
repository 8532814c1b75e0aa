import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'semicolon-after-ampersand',
  codes: ['SC1045'],
  severity: 'error',
  concern: 'correctness',
  title: 'End the command with `&` alone',
  why: `
    A \`&\` ends a command as a \`;\` does. With both the shell finds no command between them, and
    stops.
  `,
  examples: [{ bad: 'RUN sleep 1 &«;» wait' }, { good: 'RUN sleep 1 & wait' }],
  each: 'run',
  check: ({ shellProblems }) =>
    shellProblems
      .filter(({ kind }) => kind === 'background-semicolon')
      .map(({ at }) => ({ at, message: 'The shell finds no command between `&` and `;`' })),
})
