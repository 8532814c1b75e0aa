import { syntaxRule } from '../parts/makers/syntax-rule.ts'

export default syntaxRule('unknown-flag', {
  name: 'unknown-flag',
  codes: ['UNKNOWN_ADD_FLAG', 'UNKNOWN_COPY_FLAG', 'UNKNOWN_FROM_FLAG', 'UNKNOWN_HEALTHCHECK_FLAG'],
  title: 'Use a flag that the instruction knows',
  why: `
    Docker stops at a flag it does not know. Flags stand before the first argument and
    begin with two dashes.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM alpine:3.22 AS a
        FROM alpine:3.22
        COPY «--form=a» /x /x
      `,
      fixed: `
        FROM alpine:3.22 AS a
        FROM alpine:3.22
        COPY --from=a /x /x
      `,
    },
    {
      good: `
        FROM alpine:3.22 AS a
        FROM alpine:3.22
        COPY --from=a /x /x
      `,
    },
  ],
})
