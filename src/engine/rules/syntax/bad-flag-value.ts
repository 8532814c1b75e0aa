import { syntaxRule } from '../parts/makers/syntax-rule.ts'

export default syntaxRule('bad-flag-value', {
  name: 'bad-flag-value',
  codes: [
    'FLAG_INVALID_DURATION',
    'FLAG_LESS_THAN_1MS',
    'FLAG_MISSING_DURATION',
    'FLAG_UNKNOWN_UNIT',
    'FLAG_AT_LEAST_ONE',
    'FLAG_MISSING_VALUE',
    'FLAG_EXPECTED_BOOLEAN_VALUE',
    'FLAG_INVALID_FROM_VALUE',
    'healthcheck_options_missing_args',
    'UNKNOWN_TYPE',
  ],
  title: 'Give the flag a value that it understands',
  why: `
    Durations need a unit, switches know true and false, retries are a number. Docker
    refuses anything else.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM nginx:1.27
        HEALTHCHECK «--interval=30» CMD true
      `,
      fixed: `
        FROM nginx:1.27
        HEALTHCHECK --interval=30s CMD true
      `,
    },
    {
      bad: `
        FROM alpine:3.22
        COPY «--link=yes» a /a
      `,
    },
    {
      good: `
        FROM nginx:1.27
        HEALTHCHECK --interval=30s CMD true
      `,
    },
  ],
})
