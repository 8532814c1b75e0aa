import type { From, Instruction } from '../../facts/model.ts'
import { insertAfter, remove } from '../../text/edit.ts'
import { lineBreakOf, wholeLines } from '../../text/lines.ts'
import { sliceOf } from '../../text/span.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'instruction-before-from',
  codes: ['DL3061', 'no-build-stage', 'from_first'],
  severity: 'error',
  concern: 'correctness',
  title: 'Put FROM in front of everything but ARG',
  why: `
    Only ARG and comments may stand before the first FROM; anything else has no image to
    change, and Docker stops.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        «LABEL» team=core
        FROM alpine:3.22
      `,
      fixed: `
        FROM alpine:3.22
        LABEL team=core
      `,
    },
    {
      bad: `
        «WORKDIR» /app
        «COPY» . .
        FROM alpine:3.22
        RUN true
      `,
      fixed: `
        FROM alpine:3.22
        WORKDIR /app
        COPY . .
        RUN true
      `,
    },
    {
      good: `
        # syntax=docker/dockerfile:1
        ARG TAG=3.22
        FROM alpine:$TAG
        LABEL team=core
      `,
    },
  ],
  each: 'file',
  check({ stages, instructions, source }) {
    const [first, second] = stages
    // Without any FROM, one finding says it all.
    if (!first || first.from || stages.length === 1) return []
    const early = instructions.filter(
      ({ stage, kind, isOnbuild }) => stage === first && kind !== 'arg' && !isOnbuild,
    )
    const isCommented = early.some(({ comments }) => comments.length > 0)
    return early.map(({ keyword }, index) => ({
      at: keyword.span,
      message: `\`${keyword.text}\` stands before the first FROM`,
      // One fix moves them all, so that they stay in order.
      fix: index > 0 || isCommented || !second?.from ? undefined : moved(early, second.from, source),
    }))
  },
})

const moved = (early: readonly Instruction[], { span }: From, source: string): Fix => ({
  title: 'Move it below FROM',
  edits: [
    ...early.map((one) => remove(wholeLines(source, one.span))),
    insertAfter(span, early.map((one) => lineBreakOf(source) + sliceOf(source, one.span)).join('')),
  ],
})
