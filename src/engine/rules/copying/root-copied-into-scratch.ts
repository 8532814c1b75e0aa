import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'root-copied-into-scratch',
  codes: ['DL3067'],
  severity: 'info',
  concern: 'size',
  optIn: true,
  title: 'Copy what is needed into the empty image',
  why: `
    A copy of the whole file system makes one layer of many, and drops what later layers had
    deleted. It also drops all sharing: every release is pulled in full, the base image included.
  `,
  unless: 'Squashing the layers is what you want.',
  examples: [
    {
      bad: `
        FROM debian:13 AS rootfs
        FROM scratch
        COPY --from=rootfs «/» /
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
    if (!from || !root || destination?.value !== '/' || stage.base.kind !== 'scratch') return
    return { at: root.span, message: 'All layers of the other stage become one that nothing shares' }
  },
})
