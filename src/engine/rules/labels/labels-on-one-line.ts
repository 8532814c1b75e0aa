import { replace } from '../../text/edit.ts'
import { indentAt, lineBreakOf } from '../../text/lines.ts'
import { sliceOf } from '../../text/span.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'labels-on-one-line',
  codes: ['tally/newline-per-chained-call'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Give each label its own line',
  why: `
    A diff of labels on one line shows the whole line. One label a line shows which one changed.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        LABEL com.example.a=1 «com.example.b»=2
      `,
      fixed: `
        FROM debian:13-slim
        LABEL com.example.a=1 \\
            com.example.b=2
      `,
    },
    {
      good: `
        FROM debian:13-slim
        LABEL com.example.a=1 \\
            com.example.b="2 3"
        LABEL com.example.c 4 5
      `,
    },
  ],
  each: 'label',
  *check({ pairs, span }, { source, escape }) {
    for (const [index, { keySpan, span: own }] of pairs.entries()) {
      const before = pairs[index - 1]
      const gap = before && { start: before.span.end, end: own.start }
      if (!gap || gap.end <= gap.start || sliceOf(source, gap).trim() !== '') continue
      if (sliceOf(source, gap).includes('\n')) continue
      const lineBreak = ` ${escape}${lineBreakOf(source)}${indentAt(source, span.start)}    `
      yield {
        at: keySpan,
        message: 'This label shares a line with the one before',
        fix: { title: 'Break the line', edits: [replace(gap, lineBreak)] },
      }
    }
  },
})
