import { replace } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'maintainer',
  codes: ['DL4000', 'MaintainerDeprecated', 'DS-0022', 'CKV_DOCKER_6', 'maintainer-is-deprecated'],
  severity: 'warning',
  concern: 'upkeep',
  title: 'Name the author in a label',
  why: `
    MAINTAINER is deprecated since 2017 and holds one line that few tools read. The
    label \`org.opencontainers.image.authors\` says the same to all of them.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM alpine:3.22
        «MAINTAINER» Ops "the team" <ops@example.org>
      `,
      fixed: `
        FROM alpine:3.22
        LABEL org.opencontainers.image.authors="Ops \\"the team\\" <ops@example.org>"
      `,
    },
    { good: 'LABEL org.opencontainers.image.authors="ops@example.org"' },
  ],
  each: 'maintainer',
  check({ keyword, author, span }) {
    const value = author?.value ?? author?.text
    const isPlain = author && !author.text.includes('\n')
    return {
      at: keyword.span,
      message: '`MAINTAINER` is deprecated',
      fix: isPlain
        ? {
            title: 'Write it as a label',
            edits: [replace(span, `LABEL org.opencontainers.image.authors="${quotable(value ?? '')}"`)],
          }
        : undefined,
    }
  },
})

const quotable = (text: string): string => text.replace(/[\\"]/g, '\\$&')
