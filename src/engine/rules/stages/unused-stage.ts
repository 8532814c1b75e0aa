import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'unused-stage',
  codes: ['tally/no-unreachable-stages'],
  severity: 'warning',
  concern: 'upkeep',
  title: 'Delete stages that nothing uses',
  why: `
    BuildKit skips a stage that no other one needs; the old builder spends its time on
    it. Either way nothing of it reaches the image, and readers look for what it does.
  `,
  unless: 'You build it on its own with `--target`.',
  examples: [
    {
      bad: `
        FROM golang:1.26 AS «old»
        RUN go version
        FROM alpine:3.22
      `,
    },
    {
      good: `
        FROM golang:1.26 AS build
        FROM alpine:3.22
        COPY --from=build /app /app
      `,
    },
    {
      good: `
        FROM node:22-slim AS test
        FROM node:22-slim
      `,
    },
  ],
  each: 'stage',
  check({ isDead, from, name }, { comments }) {
    if (!isDead || !from) return
    const isTarget =
      name === undefined ? false : targets.some((target) => name.toLowerCase().includes(target))
    if (isTarget || comments.some(({ text }) => text.includes('--target'))) return
    return {
      at: from.name?.span ?? from.span,
      message: `Nothing of ${name === undefined ? 'this stage' : `\`${name}\``} reaches the final image`,
    }
  },
})

/** Names of stages that people build on purpose with `--target`. */
const targets = [
  'dev',
  'test',
  'lint',
  'debug',
  'ci',
  'check',
  'prod',
  'release',
  'export',
  'artifact',
  'docs',
  'bench',
]
