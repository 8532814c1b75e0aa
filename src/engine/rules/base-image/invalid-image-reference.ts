import { faultOfImage } from '../../facts/image-name.ts'
import { replace } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'invalid-image-reference',
  codes: ['InvalidDefaultArgInFrom', 'INVALID_REFERENCE_FORMAT'],
  severity: 'error',
  concern: 'correctness',
  title: 'Name the image as registry/path:tag',
  why: `
    A reference is a path in lower case, perhaps with a registry before and a tag or digest
    behind it. Docker refuses anything else before it looks for the image.
  `,
  fix: 'review',
  examples: [
    { bad: 'FROM «Ubuntu:24.04»', fixed: 'FROM ubuntu:24.04' },
    { bad: 'FROM «https://ghcr.io/acme/base:1.4»', fixed: 'FROM ghcr.io/acme/base:1.4' },
    { bad: 'FROM «alpine:»', fixed: 'FROM alpine' },
    { bad: 'FROM «alpine@sha256:0123»' },
    { good: 'FROM localhost:5000/team/my__app-2.x:v1_0' },
    { good: 'FROM Registry.example.com/app' },
    {
      good: `
        ARG TAG
        FROM alpine:$TAG
      `,
    },
  ],
  each: 'from',
  check({ image, stage }) {
    if (!image || stage.base.kind !== 'image' || image.parts.some(({ kind }) => kind !== 'text')) return
    const fault = faultOfImage(stage.base.image.text)
    if (!fault) return
    const { what, meant } = fault
    return {
      at: image.span,
      message: `\`${image.text}\` ${what}`,
      fix:
        meant === undefined
          ? undefined
          : { title: `Write \`${meant}\``, edits: [replace(image.span, meant)] },
    }
  },
})
