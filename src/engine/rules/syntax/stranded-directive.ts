import { commentsAbove } from '../../facts/comments-above.ts'
import type { Dockerfile } from '../../facts/model.ts'
import { type Edit, insertBefore, remove } from '../../text/edit.ts'
import { lineBreakOf, wholeLines } from '../../text/lines.ts'
import { type Span, sliceOf } from '../../text/span.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'stranded-directive',
  severity: 'warning',
  concern: 'correctness',
  title: 'Put parser directives in the first lines',
  why: `
    Docker reads directives until the first line that is none, be it a comment, a blank line or an
    instruction. Below that, \`# syntax=\` and \`# escape=\` are mere comments: another frontend
    builds the file than you asked for.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        # The server.
        «# syntax=docker/dockerfile:1»
        FROM alpine:3.22
      `,
      fixed: `
        # syntax=docker/dockerfile:1
        # The server.
        FROM alpine:3.22
      `,
    },
    {
      bad: `
        # syntax=docker/dockerfile:1

        «# check=error=true»
        FROM alpine:3.22
      `,
      fixed: `
        # syntax=docker/dockerfile:1
        # check=error=true

        FROM alpine:3.22
      `,
    },
    {
      bad: `
        # The server.
        «# check=skip=JSONArgsRecommended»
        FROM alpine:3.22
      `,
      fixed: `
        # check=skip=JSONArgsRecommended
        # The server.
        FROM alpine:3.22
      `,
    },
    {
      good: `
        # The server.
        # check=skip=FromAsCasing
        FROM alpine:3.22 as server
      `,
    },
    {
      good: `
        # syntax=docker/dockerfile:1
        # escape=\\
        # about syntax=x
        # syntax = all of it
        FROM alpine:3.22
        # check=skip=JSONArgsRecommended
        CMD true
      `,
    },
  ],
  each: 'file',
  *check(file) {
    for (const [instruction, comments] of commentsAbove(file))
      for (const { text, span } of comments) {
        const name = directiveIn(text, instruction === file.instructions[0])
        if (name === undefined) continue
        const edits = file.directives.some((one) => one.name === name) ? undefined : moved(span, file)
        yield {
          at: span,
          message: `Docker takes \`# ${name}=\` for a comment here`,
          fix: edits && { title: 'Move it to the top', edits },
        }
      }
  },
})

/**
 * `check=skip=…` may stand above any instruction; its other settings hold for the whole file or not at all. Above the
 * first one, names that are not about FROM were meant for the file.
 */
function directiveIn(comment: string, isFirst: boolean): string | undefined {
  const equals = comment.indexOf('=')
  const name = comment.slice(0, equals).trim().toLowerCase()
  const value = comment.slice(equals + 1).trim()
  if (equals === -1 || value === '') return
  const isOne =
    name === 'check'
      ? value.startsWith('error=') ||
        value.startsWith('experimental=') ||
        (isFirst && skipsMoreThanFrom(value))
      : (name === 'syntax' && value.includes('/') && !value.includes(' ')) ||
        (name === 'escape' && value.length === 1)
  return isOne ? name : undefined
}

const skipsMoreThanFrom = (value: string): boolean =>
  value.startsWith('skip=') &&
  value
    .slice('skip='.length)
    .split(/[, ]+/)
    .some((name) => name !== '' && !aboutFrom.has(name))

const aboutFrom = new Set([
  'FromAsCasing',
  'StageNameCasing',
  'UndefinedArgInFrom',
  'RedundantTargetPlatform',
  'FromPlatformFlagConstDisallowed',
  'InvalidDefaultArgInFrom',
])

function moved(span: Span, { source, directives }: Dockerfile): Edit[] {
  const last = directives.at(-1)
  // A byte order mark stays in front.
  const top = last ? wholeLines(source, last.span).end : source.startsWith('\uFEFF') ? 1 : 0
  return [
    insertBefore({ start: top, end: top }, sliceOf(source, span) + lineBreakOf(source)),
    remove(wholeLines(source, span)),
  ]
}
