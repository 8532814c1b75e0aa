import type { Dockerfile, Stage } from '../../facts/model.ts'
import { renameStage } from '../parts/fixes/rename-stage.ts'
import { defineRule, type Fix } from '../rule.ts'

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
  fix: 'review',
  examples: [
    {
      bad: `
        FROM golang:1.26 AS build
        FROM node:22-slim AS «build»
      `,
      fixed: `
        FROM golang:1.26 AS build
        FROM node:22-slim AS build-2
      `,
    },
    {
      bad: `
        FROM golang:1.26 AS build
        FROM node:22-slim AS «Build»
        FROM alpine:3.22
        COPY --from=build /app /app
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
  *check(file) {
    const { stages } = file
    const seen = new Set<string>()
    for (const stage of stages) {
      const { name, from } = stage
      if (name === undefined || !from?.name) continue
      if (seen.has(name.toLowerCase()))
        yield {
          at: from.name.span,
          message: `An earlier stage is called \`${name}\` already`,
          // Where the name is used further down, nobody knows which of the two was meant.
          fix: stage.usedBy.length > 0 ? undefined : numbered(stage, name, file),
        }
      seen.add(name.toLowerCase())
    }
  },
})

function numbered(stage: Stage, name: string, file: Dockerfile): Fix | undefined {
  const edits = renameStage(stage, `${name}-2`, file)
  return edits && { title: `Call it \`${name}-2\``, edits }
}
