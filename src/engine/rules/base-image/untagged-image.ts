import { newestTag } from '../../facts/images/supported-tag.ts'
import { insertAfter } from '../../text/edit.ts'
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
  fix: 'review',
  examples: [
    {
      bad: 'FROM «debian» AS run',
      fixed: 'FROM debian:13 AS run',
      settings: { today: '2026-11-24' },
    },
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
  check({ image, stage }, { settings: { today } }) {
    if (!image || stage.base.kind !== 'image' || image.text.startsWith('$')) return
    const { tag, digest } = stage.base.image
    if (tag !== undefined || digest) return
    const next = today && newestTag(stage.base.image, today)
    return {
      at: image.span,
      message: `\`${image.text}\` without a tag means \`latest\``,
      fix:
        next && image.value === image.text
          ? { title: `Use \`${next}\``, edits: [insertAfter(image.span, `:${next}`)] }
          : undefined,
    }
  },
})
