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
  examples: [
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
  check({ flags, stage, from, isOnbuild }) {
    // A trigger meets the stages of the file that builds FROM this one.
    if (isOnbuild) return
    const name = flags.find((flag) => flag.name === 'from')?.value
    if (!name || from?.kind !== 'image' || stage.name === undefined) return
    if (from.image.toLowerCase() !== stage.name.toLowerCase()) return
    return { at: name.span, message: `\`${name.text}\` is the stage this COPY stands in` }
  },
})
