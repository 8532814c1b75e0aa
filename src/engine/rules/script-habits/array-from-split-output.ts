import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'array-from-split-output',
  codes: ['SC2207'],
  severity: 'warning',
  concern: 'correctness',
  optIn: true,
  title: 'Read lines into an array with `mapfile`',
  why: `
    The output is cut at blanks, not at lines, and a wildcard in it becomes file names.
  `,
  examples: [
    {
      bad: `
        SHELL ["/bin/bash", "-c"]
        RUN a=( «$(ls /srv)» ); echo "\${a[@]}"
      `,
    },
    {
      good: `
        SHELL ["/bin/bash", "-c"]
        RUN mapfile -t a < <(ls /srv); echo "\${a[@]}"
      `,
    },
  ],
  each: 'script',
  check: ({ pieces }) =>
    pieces
      .filter(({ kind, quote, role }) => kind === 'command' && role === 'element' && !quote)
      .map(({ span }) => ({ at: span, message: 'The output is cut at its blanks' })),
})
