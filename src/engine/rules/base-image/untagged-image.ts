import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'untagged-image',
  codes: ['DL3006', 'DS-0001', 'CKV_DOCKER_7', 'missing-image-version', 'missing_tag', 'no_tag'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Give the base image a tag',
  why: `
    Without a tag Docker takes \`latest\`: whatever was pushed last. The same Dockerfile
    builds another image next month, and when something breaks nobody knows what
    changed.
  `,
  examples: [
    { bad: 'FROM «debian»' },
    { good: 'FROM debian:13-slim' },
    { good: 'FROM scratch' },
    {
      good: `
        FROM golang:1.26 AS build
        FROM build
      `,
    },
  ],
  each: 'from',
  check({ image, stage }) {
    if (!image || stage.base.kind !== 'image' || image.text.startsWith('$')) return
    const { tag, digest } = stage.base.image
    if (tag !== undefined || digest) return
    return { at: image.span, message: `\`${image.text}\` without a tag means \`latest\`` }
  },
})
