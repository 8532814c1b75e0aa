import { syntaxRule } from '../parts/makers/syntax-rule.ts'

export default syntaxRule('bad-onbuild', {
  name: 'bad-onbuild-trigger',
  codes: [
    'DL3043',
    'ONBUILD_CHAINING_DISALLOWED',
    'ONBUILD_TRIGGER_DISALLOWED',
    'tally/invalid-onbuild-trigger',
  ],
  title: 'Give ONBUILD an instruction that may wait',
  why: `
    ONBUILD cannot trigger FROM, MAINTAINER or another ONBUILD: Docker refuses it.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM alpine:3.22
        ONBUILD «ONBUILD» RUN true
      `,
      fixed: `
        FROM alpine:3.22
        ONBUILD RUN true
      `,
    },
    {
      bad: `
        FROM alpine:3.22
        ONBUILD «MAINTAINER» ops team
      `,
      fixed: `
        FROM alpine:3.22
        ONBUILD LABEL org.opencontainers.image.authors="ops team"
      `,
    },
    {
      bad: `
        FROM alpine:3.22
        ONBUILD «FROM» debian:13
      `,
    },
    {
      good: `
        FROM alpine:3.22
        ONBUILD RUN true
      `,
    },
  ],
})
