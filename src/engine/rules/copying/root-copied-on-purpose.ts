import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'root-copied-on-purpose',
  codes: ['DL3067'],
  severity: 'info',
  concern: 'size',
  optIn: true,
  title: 'Copy what is needed, even where all of it is meant',
  why: `
    A copy of a whole file system into an empty image squashes its layers and drops all sharing:
    every release is pulled in full. A copy of the whole of a foreign image brings along whatever
    that image will hold next month.
  `,
  unless: 'Squashing the layers is what you want, or the other image holds one tool and nothing else.',
  examples: [
    {
      bad: `
        FROM debian:13 AS rootfs
        FROM scratch
        COPY --from=rootfs «/» /
      `,
    },
    {
      bad: `
        FROM debian:13-slim
        COPY --from=acme/tools:1 «/» /
      `,
    },
    {
      good: `
        FROM golang:1.26 AS build
        FROM scratch
        COPY --from=build /opt/app /opt/app
      `,
    },
  ],
  each: 'copy',
  check({ from, sources, destination, stage }) {
    const root = sources.find(({ value }) => value === '/')
    if (!from || !root || destination?.value !== '/') return
    if (from.kind === 'image')
      return { at: root.span, message: `Everything in \`${from.image}\` comes along` }
    if (stage.base.kind === 'scratch')
      return { at: root.span, message: 'All layers of the other stage become one that nothing shares' }
  },
})
