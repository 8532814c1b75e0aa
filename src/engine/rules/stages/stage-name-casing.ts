import { renameStage } from '../parts/fixes/rename-stage.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'stage-name-casing',
  codes: ['StageNameCasing'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Write stage names in lower case',
  why: `
    Docker turns stage names into lower case, so \`Build\` and \`build\` are one stage. Written in
    one case, a name is found by searching for it.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM golang:1.26 AS «Build»
        FROM alpine:3.22
        COPY --from=Build /app /app
        RUN --mount=type=bind,from=build,target=/src true
      `,
      fixed: `
        FROM golang:1.26 AS build
        FROM alpine:3.22
        COPY --from=build /app /app
        RUN --mount=type=bind,from=build,target=/src true
      `,
    },
    { good: 'FROM golang:1.26 AS build-1.26' },
  ],
  each: 'stage',
  check(stage, file) {
    const name = stage.from?.name
    const lower = name?.text.toLowerCase()
    if (!name || lower === undefined || name.text === lower) return
    const edits = renameStage(stage, lower, file)
    return {
      at: name.span,
      message: `\`${name.text}\` has capitals`,
      fix: edits && { title: `Write \`${lower}\` here and wherever it is meant`, edits },
    }
  },
})
