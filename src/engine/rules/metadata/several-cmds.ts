import { repeatedRule } from '../parts/makers/repeated-rule.ts'

export default repeatedRule('cmd', {
  name: 'several-cmds',
  codes: [
    'DL4003',
    'MultipleInstructionsDisallowed',
    'DS-0016',
    'multiple-cmd-instructions',
    'MULTIPLE_INSTRUCTIONS',
  ],
  title: 'Keep one CMD in a stage',
  why: `
    Docker keeps the last CMD of a stage and forgets the others. Whoever edits
    the wrong one wonders why nothing changes.
  `,
  examples: [
    {
      bad: `
        FROM alpine:3.22
        «CMD» ["one"]
        CMD ["two"]
      `,
      fixed: `
        FROM alpine:3.22
        CMD ["two"]
      `,
    },
    {
      good: `
        FROM alpine:3.22 AS build
        CMD ["one"]
        FROM alpine:3.22
        CMD ["two"]
      `,
    },
    {
      good: `
        FROM alpine:3.22
        ONBUILD CMD ["one"]
        CMD ["two"]
      `,
    },
  ],
})
