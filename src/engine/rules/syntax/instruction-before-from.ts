import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'instruction-before-from',
  codes: ['DL3061', 'no-build-stage', 'from_first'],
  severity: 'error',
  concern: 'correctness',
  title: 'Put FROM in front of everything but ARG',
  why: `
    Only ARG and comments may stand before the first FROM; anything else has no image to
    change, and Docker stops.
  `,
  examples: [
    {
      bad: `
        «LABEL» team=core
        FROM alpine:3.22
      `,
    },
    {
      good: `
        # syntax=docker/dockerfile:1
        ARG TAG=3.22
        FROM alpine:$TAG
        LABEL team=core
      `,
    },
  ],
  each: 'file',
  check({ stages, instructions }) {
    const first = stages[0]
    // Without any FROM, one finding says it all.
    if (!first || first.from || stages.length === 1) return []
    return instructions
      .filter(({ stage, kind, isOnbuild }) => stage === first && kind !== 'arg' && !isOnbuild)
      .map(({ keyword }) => ({
        at: keyword.span,
        message: `\`${keyword.text}\` stands before the first FROM`,
      }))
  },
})
