import { relativeWorkdirRule } from '../parts/makers/relative-workdir-rule.ts'

export default relativeWorkdirRule('first', {
  name: 'relative-workdir',
  codes: [
    'DL3000',
    'WorkdirRelativePath',
    'DS-0009',
    'CKV_DOCKER_10',
    'use-absolute-workdir',
    'WORKDIR_IS_NOT_ABSOLUTE',
  ],
  severity: 'warning',
  title: 'Write WORKDIR as an absolute path',
  why: `
    A relative WORKDIR continues wherever the base image left off. A change in another repository
    moves everything below it.
  `,
  fix: 'review',
  examples: [
    { bad: 'WORKDIR «app»', fixed: 'WORKDIR /app' },
    {
      bad: `
        FROM alpine:3.22
        ENV DIRECTORY=app
        WORKDIR «$DIRECTORY»
      `,
    },
    { good: 'WORKDIR /app' },
    { good: 'WORKDIR "$HOME/app"' },
    { good: 'WORKDIR C:/app' },
    {
      good: `
        FROM alpine:3.22
        WORKDIR /srv
        WORKDIR app
      `,
    },
  ],
})
