import { syntaxRule } from '../parts/makers/syntax-rule.ts'

export default syntaxRule('bad-directive', {
  name: 'bad-directive',
  codes: [
    'tally/syntax-directive-typo',
    'CASING_DIRECTIVE',
    'INVALID_ESCAPE_DIRECTIVE',
    'DUPLICATED_ESCAPE_DIRECTIVE',
  ],
  title: 'Write parser directives as Docker reads them',
  why: `
    A directive that Docker does not understand stops the build, or quietly does
    nothing.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        # escape=«x»
        FROM alpine:3.22
      `,
    },
    {
      bad: `
        # syntax=«docker/dockerfle:1»
        FROM alpine:3.22
      `,
      fixed: `
        # syntax=docker/dockerfile:1
        FROM alpine:3.22
      `,
    },
    {
      bad: `
        # check=«skip=JSONArgsRecommended, StageNameCasing»
        FROM alpine:3.22
      `,
      fixed: `
        # check=skip=JSONArgsRecommended,StageNameCasing
        FROM alpine:3.22
      `,
    },
    {
      good: `
        # check=skip=all;error=true // the old pipeline
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
