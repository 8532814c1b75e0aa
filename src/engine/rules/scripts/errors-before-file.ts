import { insertAfter, remove } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'errors-before-file',
  codes: ['SC2069'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Put `2>&1` behind the file',
  why: `
    Redirections are made from left to right: \`2>&1 > file\` sends errors to where the output
    went before, and only the output to the file.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN make «2>&1» > /build.log
      `,
      fixed: `
        FROM debian:13-slim
        RUN make > /build.log 2>&1
      `,
    },
    { good: 'RUN make > /build.log 2>&1' },
    { good: 'RUN make 2>&1 > /dev/null | tee /errors' },
  ],
  each: 'script',
  check: ({ commands }) =>
    commands.flatMap(({ redirections, feedsPipe, nesting }) => {
      const early = redirections.find(({ operator, target }) => operator === '2>&' && target?.text === '1')
      const file = redirections.findLast(
        ({ operator }) => operator === '>' || operator === '>>' || operator === '1>',
      )
      if (!early || !file || file.span.start < early.span.start) return []
      if (feedsPipe || nesting.includes('substitution')) return []
      return {
        at: early.span,
        message: 'Errors do not go to the file',
        fix: {
          title: 'Put it behind the file',
          edits: [remove({ start: early.span.start, end: file.span.start }), insertAfter(file.span, ' 2>&1')],
        },
      }
    }),
})
