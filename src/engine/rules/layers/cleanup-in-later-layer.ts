import type { DeadWeight, Dockerfile, Run } from '../../facts/model.ts'
import { sliceOf } from '../../text/span.ts'
import { appendCommand } from '../parts/fixes/append-command.ts'
import { removeCommand } from '../parts/fixes/remove-command.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'cleanup-in-later-layer',
  severity: 'warning',
  concern: 'size',
  title: 'Delete files in the RUN that makes them',
  why: `
    A layer is sealed when its instruction ends. Deleting its files in a later RUN
    only hides them: they are still stored, pulled and pushed. Only a deletion in the
    same RUN saves the bytes.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y curl
        RUN «rm -rf /var/lib/apt/lists/*»
      `,
      fixed: `
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
      `,
    },
    {
      bad: `
        FROM debian:13-slim
        COPY app.tar.gz /tmp/
        RUN tar -xzf /tmp/app.tar.gz -C /opt && «rm /tmp/app.tar.gz»
      `,
    },
    {
      good: `
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
      `,
    },
    {
      good: `
        FROM debian:13-slim AS build
        COPY app.tar.gz /tmp/
        RUN tar -xzf /tmp/app.tar.gz -C /opt && rm /tmp/app.tar.gz
        FROM debian:13-slim
        COPY --from=build /opt /opt
      `,
    },
  ],
  each: 'deadWeight',
  check(deadWeight, file) {
    const { how, path, by, madeBy } = deadWeight
    if (how !== 'deleted' || !by.run.stage.isShipped) return
    return {
      at: by.span,
      message: `\`${path}\` was stored by an earlier layer and ships all the same`,
      fix: madeBy.kind === 'run' ? movedInto(madeBy, deadWeight, file) : undefined,
    }
  },
})

/** The deletion moves to the end of the RUN that made the files; nothing between the two may need them. */
function movedInto(maker: Run, { by }: DeadWeight, file: Dockerfile): Fix | undefined {
  const { instructions } = by.run.stage
  const between = instructions.slice(instructions.indexOf(maker) + 1, instructions.indexOf(by.run))
  if (between.some(({ kind }) => kind === 'run' || kind === 'user' || kind === 'workdir')) return
  const taken = removeCommand(by, file)
  const added = appendCommand(maker, sliceOf(file.source, by.span), file)
  return (
    taken &&
    added && { title: 'Move the deletion into the RUN that made the files', edits: [...added, ...taken] }
  )
}
