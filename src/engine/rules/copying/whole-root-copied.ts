import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'whole-root-copied',
  codes: ['DL3067'],
  severity: 'warning',
  concern: 'size',
  title: 'Copy what is needed, not the whole file system',
  why: `
    Everything of the build stage comes along, compilers and caches included, and lies on
    top of a base image that has most of it already: the image grows by a full system.
  `,
  unless: 'The other stage holds one tool and nothing else.',
  examples: [
    {
      bad: `
        FROM debian:13 AS build
        FROM debian:13-slim
        COPY --from=build «/» /
      `,
    },
    {
      good: `
        FROM debian:13 AS build
        FROM debian:13-slim
        COPY --from=build /usr/local /usr/local
      `,
    },
    {
      good: `
        FROM debian:13 AS build
        FROM scratch
        COPY --from=build / /
      `,
    },
  ],
  each: 'copy',
  check({ from, sources, destination, stage }) {
    const root = sources.find(({ value }) => value === '/')
    if (from?.kind !== 'stage' || !root || destination?.value !== '/' || stage.base.kind === 'scratch') return
    const name = from.stage.name === undefined ? 'that stage' : `\`${from.stage.name}\``
    return { at: root.span, message: `The complete file system of ${name} comes along` }
  },
})
