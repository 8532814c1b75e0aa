import { replace } from '../text/edit.ts'
import { defineRule } from './rule.ts'

export default defineRule({
  name: 'template',
  severity: 'info',
  concern: 'upkeep',
  title: 'Name whom to ask in a label',
  why: `
    \`MAINTAINER\` is one field that only old tools read. A label is found by every
    tool that lists images, and it can be joined by others.
  `,
  unless: `
    Leave it while a tool that you cannot change still reads the old field.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM alpine:3.22
        «MAINTAINER» ops@example.org
      `,
      fixed: `
        FROM alpine:3.22
        LABEL maintainer=ops@example.org
      `,
    },
    { good: 'LABEL maintainer=ops@example.org' },
  ],
  each: 'maintainer',
  check({ keyword, author, span }) {
    return {
      at: keyword.span,
      message: `\`${keyword.text}\` is read by old tools only`,
      fix: author && {
        title: 'Write it as a label',
        edits: [replace({ start: span.start, end: author.span.start }, 'LABEL maintainer=')],
      },
    }
  },
})
