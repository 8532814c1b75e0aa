import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'unpinned-digest',
  codes: ['CIS-DI-0005', 'dockerfile-source-not-pinned'],
  severity: 'info',
  concern: 'security',
  optIn: true,
  title: 'Pin the base image by digest',
  why: `
    A tag can be pushed again with other contents; a digest cannot. Where it matters
    that tomorrow's build starts from the same bytes, pin the digest and let a bot
    move it.
  `,
  unless: "You want the base image's security fixes with each rebuild and do not run a bot.",
  examples: [
    { bad: 'FROM «debian:13-slim»' },
    { good: 'FROM debian:13-slim@sha256:0000000000000000000000000000000000000000000000000000000000000000' },
    { good: 'FROM scratch' },
  ],
  each: 'from',
  check({ image, stage }) {
    if (!image || stage.base.kind !== 'image' || stage.base.image.digest) return
    return { at: image.span, message: `\`${image.text}\` names no digest` }
  },
})
