import type { Dockerfile, Stage } from '../../facts/model.ts'
import { remove } from '../../text/edit.ts'
import { covers } from '../../text/span.ts'
import { perFile } from '../parts/questions/per-file.ts'
import { defineRule, type Fix } from '../rule.ts'

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
  fix: 'review',
  examples: [
    {
      bad: `
        FROM golang:1.26 AS «old»
        RUN go version
        FROM alpine:3.22
      `,
      fixed: `
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
  check(stage, file) {
    const { isDead, from, name } = stage
    if (!isDead || !from) return
    const isTarget =
      name === undefined ? false : targets.some((target) => name.toLowerCase().includes(target))
    if (isTarget || tellsOfTargets(file)) return
    return {
      at: from.name?.span ?? from.span,
      message: `Nothing of ${name === undefined ? 'this stage' : `\`${name}\``} reaches the final image`,
      fix: deletion(stage, file),
    }
  },
})

/** Only of a stage that nothing at all uses, and that no comment explains. */
function deletion(stage: Stage, file: Dockerfile): Fix | undefined {
  const { stages, comments, problems, source } = file
  const next = stages[stage.index + 1]?.from
  if (!stage.from || !next || stage.usedBy.length > 0) return
  const span = { start: stage.from.span.start, end: next.span.start }
  const isCommented = stage.from.comments.length > 0 || comments.some((comment) => covers(span, comment.span))
  const isNumbered = lastNumberedFrom(file) >= span.end
  // `COPY --from build` means it, and lacks a `=`.
  const isNamed = stage.name !== undefined && source.indexOf(stage.name, span.end) !== -1
  const isOdd = problems.some(({ at }) => covers(span, at))
  return isCommented || isNumbered || isNamed || isOdd
    ? undefined
    : { title: 'Delete the stage', edits: [remove(span)] }
}

const tellsOfTargets = perFile(({ comments }) => comments.some(({ text }) => text.includes('--target')))

/** Where the last `from=0` stands: deleting a stage gives those below it other numbers. */
const lastNumberedFrom = perFile(
  ({ source }) => [...source.matchAll(/from=\d/g)].at(-1)?.index ?? Number.NEGATIVE_INFINITY,
)

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
