import { repeatedRule } from '../parts/makers/repeated-rule.ts'

export default repeatedRule('healthcheck', {
  name: 'several-healthchecks',
  codes: ['DL3012', 'MultipleInstructionsDisallowed', 'DS-0023', 'MULTIPLE_INSTRUCTIONS'],
  title: 'Keep one HEALTHCHECK in a stage',
  why: `
    Docker keeps the last HEALTHCHECK of a stage and forgets the others. Whoever edits
    the wrong one wonders why nothing changes.
  `,
  examples: [
    {
      bad: `
        FROM alpine:3.22
        «HEALTHCHECK» CMD one
        HEALTHCHECK NONE
      `,
      fixed: `
        FROM alpine:3.22
        HEALTHCHECK NONE
      `,
    },
    {
      good: `
        FROM alpine:3.22 AS build
        HEALTHCHECK CMD one
        FROM alpine:3.22
        HEALTHCHECK NONE
      `,
    },
    {
      good: `
        FROM alpine:3.22
        ONBUILD HEALTHCHECK CMD one
        HEALTHCHECK NONE
      `,
    },
  ],
})
