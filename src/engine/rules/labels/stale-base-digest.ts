import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'stale-base-digest',
  codes: ['tally/labels/no-stale-base-digest'],
  severity: 'warning',
  concern: 'upkeep',
  title: 'Name the digest that FROM names',
  why: `
    Scanners take \`org.opencontainers.image.base.digest\` for the image below, to tell whether a newer
    one is out. A digest that FROM does not name sends them to another image.
  `,
  examples: [
    {
      bad: `
        FROM alpine:3.22
        LABEL org.opencontainers.image.base.digest=«sha256:1111111111111111111111111111111111111111111111111111111111111111»
      `,
    },
    {
      good: `
        FROM alpine:3.22@sha256:1111111111111111111111111111111111111111111111111111111111111111
        LABEL org.opencontainers.image.base.digest=sha256:1111111111111111111111111111111111111111111111111111111111111111
      `,
    },
    {
      good: `
        FROM alpine:3.22
        LABEL org.opencontainers.image.base.digest=$BASE_DIGEST
      `,
    },
  ],
  each: 'label',
  *check({ pairs, stage: { base } }) {
    if (base.kind !== 'image') return
    for (const { key, value } of pairs)
      if (
        key === 'org.opencontainers.image.base.digest' &&
        value?.value?.startsWith('sha256:') &&
        value.value !== base.image.digest
      )
        yield { at: value.span, message: 'FROM does not name this digest' }
  },
})
