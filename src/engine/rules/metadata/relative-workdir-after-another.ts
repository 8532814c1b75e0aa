import { relativeWorkdirRule } from '../parts/makers/relative-workdir-rule.ts'

export default relativeWorkdirRule('later', {
  name: 'relative-workdir-after-another',
  codes: ['DL3000', 'DS-0009', 'CKV_DOCKER_10', 'use-absolute-workdir', 'WORKDIR_IS_NOT_ABSOLUTE'],
  severity: 'info',
  optIn: true,
  title: 'Write every WORKDIR as an absolute path',
  why: `
    A relative WORKDIR continues from the one above. Whoever reads it has to look for that one,
    and whoever changes that one moves everything below.
  `,
  unless: 'The two stand together.',
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM alpine:3.22
        WORKDIR /srv
        WORKDIR «app»
      `,
      fixed: `
        FROM alpine:3.22
        WORKDIR /srv
        WORKDIR /srv/app
      `,
    },
    {
      bad: `
        FROM alpine:3.22 AS base
        WORKDIR $HOME
        FROM base
        WORKDIR «app»
      `,
    },
    { good: 'WORKDIR app' },
    {
      good: `
        FROM alpine:3.22
        WORKDIR /srv
        WORKDIR /srv/app
      `,
    },
  ],
})
