import { commentsAbove } from '../../facts/comments-above.ts'
import { givesReason, isHadolintIgnore } from '../../facts/hadolint-ignore.ts'
import { remove } from '../../text/edit.ts'
import { wholeLines } from '../../text/lines.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'hadolint-ignore',
  codes: ['DL1001'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Mend what is reported instead of silencing it',
  why: `
    A finding that is silenced in the file is silenced for everybody, and stays so when its reason
    is long gone. Some teams allow exceptions in the configuration only, where they are seen.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        «# hadolint ignore=DL3003»
        RUN cd /srv && ls
      `,
      fixed: `
        FROM debian:13-slim
        RUN cd /srv && ls
      `,
    },
    { bad: '«#hadolint ignore = DL3006,SC2046 # as in production»\nFROM debian' },
    {
      good: `
        # hadolint global ignore=DL3008
        FROM debian:13-slim
        # hadolint ignore=latest-tag
        RUN ls \\
            # hadolint ignore=DL3003
            -l
      `,
    },
  ],
  each: 'file',
  *check(file) {
    for (const comments of commentsAbove(file).values())
      for (const { text, span } of comments.filter((comment) => isHadolintIgnore(comment.text)))
        yield {
          at: span,
          message: `\`${text}\` silences a finding`,
          fix: givesReason(text)
            ? undefined
            : { title: 'Delete the comment', edits: [remove(wholeLines(file.source, span))] },
        }
  },
})
