import { newestTag } from '../../facts/images/supported-tag.ts'
import { retag } from '../parts/fixes/retag.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'latest-tag',
  codes: [
    'DL3007',
    'DS-0001',
    'CKV_DOCKER_7',
    'DKL-DI-0006',
    'avoid-latest-version',
    'latest_tag',
    'is_latest_tag',
  ],
  severity: 'warning',
  concern: 'correctness',
  title: 'Name a version instead of `latest`',
  why: `
    \`latest\` is whatever was pushed last. The same Dockerfile builds another image
    next month, and when something breaks nobody knows what changed.
  `,
  fix: 'review',
  examples: [
    {
      bad: 'FROM «python:latest»',
      fixed: 'FROM python:3.14',
      settings: { today: '2026-11-24' },
    },
    { bad: 'FROM «debian:latest»' },
    { good: 'FROM debian:13-slim' },
    { good: 'FROM debian:latest@sha256:0000000000000000000000000000000000000000000000000000000000000000' },
  ],
  each: 'from',
  check({ image, stage }, { settings: { today } }) {
    if (!image || stage.base.kind !== 'image') return
    const { tag, digest } = stage.base.image
    if (tag !== 'latest' || digest) return
    const next = today && newestTag(stage.base.image, today)
    const edits = next ? retag(image, ':latest', `:${next}`) : undefined
    return {
      at: image.span,
      message: `\`${image.text}\` is another image each time it is pushed`,
      fix: edits && { title: `Use \`${next}\``, edits },
    }
  },
})
