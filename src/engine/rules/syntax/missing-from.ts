import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'missing-from',
  codes: ['DL3061', 'tally/require-stages', 'from_first', 'NO_SOURCE_IMAGE'],
  severity: 'error',
  concern: 'correctness',
  title: 'Begin with FROM',
  why: `
    Every image starts from another one, or \`FROM scratch\`. Without FROM Docker has
    nothing to build on, and stops.
  `,
  examples: [
    {
      bad: `
        «WORKDIR /app»
        COPY . .
      `,
    },
    { good: 'FROM scratch' },
    { good: '# only a comment' },
  ],
  each: 'file',
  check({ stages }) {
    const [first] = stages
    const at = first?.instructions[0]?.span
    if (!first || !at || stages.some(({ from }) => from)) return
    return { at, message: 'There is no FROM in this file' }
  },
})
