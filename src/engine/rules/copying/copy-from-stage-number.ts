import type { Stage } from '../../facts/model.ts'
import { stageReferences } from '../../facts/stage-references.ts'
import { renameStage } from '../parts/fixes/rename-stage.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'copy-from-stage-number',
  severity: 'info',
  concern: 'correctness',
  title: 'Give the stage a name and copy from that',
  why: `
    A number counts the FROM lines above. Put a stage in front, and every number means another
    one: at best the build fails, at worst the wrong files are copied. It also says nothing
    about what comes from there.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM golang:1.26
        FROM alpine:3.22
        COPY --from=«0» /app /app
      `,
      fixed: `
        FROM golang:1.26 AS build
        FROM alpine:3.22
        COPY --from=build /app /app
      `,
    },
    {
      bad: `
        FROM golang:1.26 AS server
        FROM alpine:3.22
        RUN --mount=type=bind,from=«0»,target=/src ls /src
      `,
      fixed: `
        FROM golang:1.26 AS server
        FROM alpine:3.22
        RUN --mount=type=bind,from=server,target=/src ls /src
      `,
    },
    {
      good: `
        FROM golang:1.26 AS build
        FROM alpine:3.22
        COPY --from=build /app /app
      `,
    },
  ],
  each: 'file',
  *check(file) {
    const done = new Set<Stage>()
    const isTaken = file.stages.some(({ name }) => name?.toLowerCase() === 'build')
    for (const { to, by, text, at } of stageReferences(file)) {
      if (by.kind === 'from' || text !== String(to.index)) continue
      // The first unnamed stage is most often where things are built.
      const name = to.name ?? (isTaken || to.index > 0 ? `stage-${to.index}` : 'build')
      // One fix mends them all.
      const edits = done.has(to) ? undefined : renameStage(to, name, file)
      done.add(to)
      yield {
        at,
        message: `\`${text}\` means whichever stage stands at that place`,
        fix: edits && { title: `Copy from \`${name}\``, edits },
      }
    }
  },
})
