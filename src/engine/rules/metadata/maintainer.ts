import { replace } from '../../text/edit.ts'
import { perStage } from '../parts/questions/per-stage.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'maintainer',
  codes: [
    'DL4000',
    'MaintainerDeprecated',
    'DS-0022',
    'CKV_DOCKER_6',
    'maintainer-is-deprecated',
    'deprecated_in_1.13',
    'DEPRECATED_MAINTAINER',
    'maintainer_deprecated',
  ],
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
    {
      bad: `
        FROM alpine:3.22
        «maintainer» "The team"
      `,
      fixed: `
        FROM alpine:3.22
        label org.opencontainers.image.authors="The team"
      `,
    },
    { good: 'ONBUILD MAINTAINER ops' },
    { good: 'LABEL org.opencontainers.image.authors="ops@example.org"' },
  ],
  each: 'maintainer',
  check({ keyword, author, span, stage, isOnbuild }) {
    // Docker refuses it under ONBUILD, which is a finding of its own.
    if (isOnbuild) return
    const value = author?.text.replace(/^(["'])(.*)\1$/, '$2')
    const isPlain =
      author && !namesAuthors(stage) && author.span.end - author.span.start === author.text.length
    return {
      at: keyword.span,
      message: '`MAINTAINER` is deprecated',
      fix: isPlain
        ? {
            title: 'Write it as a label',
            edits: [
              replace(span, `${isLower(keyword) ? 'label' : 'LABEL'} ${authors}="${quotable(value ?? '')}"`),
            ],
          }
        : undefined,
    }
  },
})

const authors = 'org.opencontainers.image.authors'

const namesAuthors = perStage(({ instructions }) =>
  instructions.some((one) => one.kind === 'label' && one.pairs.some(({ key }) => key === authors)),
)

const isLower = ({ text }: { readonly text: string }): boolean => text === text.toLowerCase()

const quotable = (text: string): string => text.replace(/[\\"$]/g, '\\$&')
