import { replace } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'copy-from-itself',
  codes: ['DL3023', 'DS-0006', 'copy-from-own-alias'],
  severity: 'error',
  concern: 'correctness',
  title: 'Copy from another stage',
  why: `
    A stage cannot copy from itself while it is being built: Docker reports a circle and
    stops.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM golang:1.26 AS build
        RUN go build -o /app
        FROM alpine:3.22 AS final
        COPY --from=«final» /app /app
      `,
      fixed: `
        FROM golang:1.26 AS build
        RUN go build -o /app
        FROM alpine:3.22 AS final
        COPY --from=build /app /app
      `,
    },
    {
      bad: `
        FROM golang:1.26 AS build
        COPY --from=«build» /app /app
      `,
    },
    {
      good: `
        FROM golang:1.26 AS build
        FROM alpine:3.22 AS final
        COPY --from=build /app /app
      `,
    },
    {
      good: `
        FROM golang:1.26 AS build
        ONBUILD COPY --from=build /app /app
      `,
    },
  ],
  each: 'copy',
  check({ flags, stage, from, isOnbuild }, { stages }) {
    // A trigger meets the stages of the file that builds FROM this one.
    if (isOnbuild) return
    const name = flags.find((flag) => flag.name === 'from')?.value
    if (!name || from?.kind !== 'image' || stage.name === undefined) return
    if (from.image.toLowerCase() !== stage.name.toLowerCase()) return
    const [first] = stages
    const isOnlyOne = stage.index === 1 && first?.name !== undefined && name.value === name.text
    return {
      at: name.span,
      message: `\`${name.text}\` is the stage this COPY stands in`,
      fix: isOnlyOne
        ? { title: `Copy from \`${first.name}\``, edits: [replace(name.span, first.name)] }
        : undefined,
    }
  },
})
