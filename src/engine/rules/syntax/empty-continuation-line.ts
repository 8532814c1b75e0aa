import { remove } from '../../text/edit.ts'
import { wholeLines } from '../../text/lines.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'empty-continuation-line',
  codes: ['NoEmptyContinuation', 'EMPTY_CONTINUATION_LINE'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Delete blank lines inside a continued instruction',
  why: `
    Docker still skips a blank line after a backslash, but warns that it will be an error.
    To readers the instruction seems to end there.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM alpine:3.22
        RUN apk add --no-cache \\
        «
        »    git
      `,
      fixed: `
        FROM alpine:3.22
        RUN apk add --no-cache \\
            git
      `,
    },
    {
      good: `
        FROM alpine:3.22
        RUN apk add --no-cache \\
            # version control
            git
      `,
    },
  ],
  each: 'problem',
  check({ kind, at, message }, { source }) {
    if (kind !== 'empty-continuation') return
    return {
      at,
      message,
      fix: {
        title: 'Delete the blank line',
        edits: [remove(wholeLines(source, { start: at.start, end: at.start }))],
      },
    }
  },
})
