import { syntaxRule } from '../parts/makers/syntax-rule.ts'

export default syntaxRule('unknown-instruction', {
  name: 'unknown-instruction',
  codes: ['tally/unknown-instruction', 'invalid_command', 'UNKNOWN_INSTRUCTION'],
  title: 'Start each line with an instruction Docker knows',
  why: `
    Docker stops at the first word it does not know. Most often a letter is missing, or
    the line above forgot the backslash that would have joined the two.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM alpine:3.22
        «COPPY» . /app
      `,
      fixed: `
        FROM alpine:3.22
        COPY . /app
      `,
    },
    {
      good: `
        FROM alpine:3.22
        COPY . /app
      `,
    },
  ],
})
