import { repeatedRule } from '../parts/makers/repeated-rule.ts'

export default repeatedRule('entrypoint', {
  name: 'several-entrypoints',
  codes: [
    'DL4004',
    'MultipleInstructionsDisallowed',
    'DS-0007',
    'multiple-entrypoint-instructions',
    'MULTIPLE_INSTRUCTIONS',
  ],
  title: 'Keep one ENTRYPOINT in a stage',
  why: `
    Docker keeps the last ENTRYPOINT of a stage and forgets the others. Whoever edits
    the wrong one wonders why nothing changes.
  `,
  examples: [
    {
      bad: `
        FROM alpine:3.22
        «ENTRYPOINT» ["one"]
        ENTRYPOINT ["two"]
      `,
      fixed: `
        FROM alpine:3.22
        ENTRYPOINT ["two"]
      `,
    },
    {
      good: `
        FROM alpine:3.22 AS build
        ENTRYPOINT ["one"]
        FROM alpine:3.22
        ENTRYPOINT ["two"]
      `,
    },
    {
      good: `
        FROM alpine:3.22
        ONBUILD ENTRYPOINT ["one"]
        ENTRYPOINT ["two"]
      `,
    },
  ],
})
