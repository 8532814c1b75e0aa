import { remove } from '../../text/edit.ts'
import { sliceOf } from '../../text/span.ts'
import { isConstant, isNamedAfterPlatform, platformOf } from '../parts/questions/platform-flag.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'constant-platform',
  codes: ['FromPlatformFlagConstDisallowed', 'DL3029', 'avoid-platform-with-from'],
  severity: 'info',
  concern: 'correctness',
  optIn: true,
  title: 'Leave the platform to whoever builds',
  why: `
    With a fixed platform the image is the same one everywhere: on another machine it is
    emulated, several times slower, and \`docker build --platform\` has no effect.
  `,
  unless: 'The program exists for that platform only, or the image goes to one kind of machine.',
  fix: 'review',
  examples: [
    { bad: 'FROM «--platform=linux/amd64» alpine:3.22', fixed: 'FROM alpine:3.22' },
    {
      bad: 'FROM «--platform=linux/arm64» alpine:3.22 AS build',
      fixed: 'FROM alpine:3.22 AS build',
    },
    { good: 'FROM --platform=$BUILDPLATFORM golang:1.26 AS build' },
    { good: 'FROM --platform=linux/amd64 alpine:3.22 AS base-amd64' },
  ],
  each: 'from',
  check(from, { source }) {
    const flag = platformOf(from)
    if (!flag || !isConstant(flag) || isNamedAfterPlatform(flag, from)) return
    const span = { start: flag.span.start, end: from.image?.span.start ?? flag.span.end }
    const isNext = sliceOf(source, { start: flag.span.end, end: span.end }).trim() === ''
    return {
      at: flag.span,
      message: `Only \`${flag.value?.text}\` is ever built`,
      fix: isNext ? { title: 'Leave the platform out', edits: [remove(span)] } : undefined,
    }
  },
})
