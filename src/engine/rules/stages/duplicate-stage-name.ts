import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'duplicate-stage-name',
  codes: [
    'DL3024',
    'DuplicateStageName',
    'DS-0012',
    'CKV_DOCKER_11',
    'alias-must-be-unique',
    'DUPLICATE_BUILD_STAGE_NAME',
  ],
  severity: 'error',
  concern: 'correctness',
  title: 'Give each stage a name of its own',
  why: `
    With two stages of one name, \`COPY --from\` takes the later one: what was meant to
    come from the first silently comes from the second.
  `,
  examples: [
    {
      bad: `
        FROM golang:1.26 AS build
        FROM node:22-slim AS «build»
      `,
    },
    {
      bad: `
        FROM golang:1.26 AS build
        FROM node:22-slim AS «Build»
      `,
    },
    {
      good: `
        FROM golang:1.26 AS server
        FROM node:22-slim AS client
      `,
    },
  ],
  each: 'file',
  *check({ stages }) {
    const seen = new Set<string>()
    for (const { name, from } of stages) {
      if (name === undefined || !from?.name) continue
      if (seen.has(name.toLowerCase()))
        yield { at: from.name.span, message: `An earlier stage is called \`${name}\` already` }
      seen.add(name.toLowerCase())
    }
  },
})
