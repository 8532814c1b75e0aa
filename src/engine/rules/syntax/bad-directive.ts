import { syntaxRule } from '../syntax-rule.ts'

export default syntaxRule('bad-directive', {
  name: 'bad-directive',
  title: 'Write parser directives as Docker reads them',
  why: `
    A directive that Docker does not understand stops the build, or quietly does
    nothing.
  `,
  examples: [
    {
      bad: `
        # escape=«x»
        FROM alpine:3.22
      `,
    },
    {
      good: `
        # escape=\`
        FROM alpine:3.22
      `,
    },
  ],
})
