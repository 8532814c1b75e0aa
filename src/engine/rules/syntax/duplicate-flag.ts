import { syntaxRule } from '../parts/makers/syntax-rule.ts'

export default syntaxRule('duplicate-flag', {
  name: 'duplicate-flag',
  codes: ['FLAG_DUPLICATE'],
  title: 'Give each flag once',
  why: `
    Docker refuses a flag that is given twice, whatever the values.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM alpine:3.22
        COPY --chown=1 «--chown=2» a /a
      `,
    },
    {
      bad: `
        FROM alpine:3.22
        COPY --link --chown=1 «--chown=1» a /a
      `,
      fixed: `
        FROM alpine:3.22
        COPY --link --chown=1 a /a
      `,
    },
    {
      good: `
        FROM alpine:3.22
        RUN --mount=type=cache,target=/a --mount=type=cache,target=/b true
      `,
    },
  ],
})
