import { syntaxRule } from '../parts/makers/syntax-rule.ts'

export default syntaxRule('missing-argument', {
  name: 'missing-argument',
  codes: ['required_params', 'missing_args', 'HEALTHCHECK_CMD_ARGUMENT_MISSING'],
  title: 'Give the instruction what it needs',
  why: `
    An instruction without its argument says nothing, and Docker refuses it.
  `,
  examples: [
    {
      bad: `
        FROM alpine:3.22
        «WORKDIR»
      `,
    },
    {
      good: `
        FROM alpine:3.22
        WORKDIR /app
      `,
    },
  ],
})
