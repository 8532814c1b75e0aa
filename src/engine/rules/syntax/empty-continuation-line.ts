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
    const edits = [remove(wholeLines(source, { start: at.start, end: at.start }))]
    return {
      at,
      message,
      fix: startsInstruction(source, at.end) ? undefined : { title: 'Delete the blank line', edits },
    }
  },
})

/** `RUN a \\`, a blank line, `COPY b c`: the backslash is wrong, not the blank line. */
const startsInstruction = (source: string, offset: number): boolean => {
  const [word = ''] = source.slice(offset).trimStart().split(' ', 1)
  return keywords.has(word)
}

const keywords = new Set(
  'FROM RUN COPY ADD ENV ARG LABEL WORKDIR USER EXPOSE VOLUME CMD ENTRYPOINT'.split(' '),
)
