import { syntaxRule } from '../parts/makers/syntax-rule.ts'

export default syntaxRule('bad-flag-value', {
  name: 'bad-flag-value',
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
