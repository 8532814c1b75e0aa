import { syntaxRule } from '../parts/makers/syntax-rule.ts'

export default syntaxRule('extra-argument', {
  name: 'extra-argument',
  codes: ['extra_args'],
  title: 'Take away the surplus words',
  why: `
    Docker refuses words that an instruction has no place for. A path with a blank must
    be quoted.
  `,
  examples: [
    {
      bad: `
        FROM alpine:3.22
        HEALTHCHECK NONE «now»
      `,
    },
    {
      good: `
        FROM alpine:3.22
        HEALTHCHECK NONE
      `,
    },
  ],
})
