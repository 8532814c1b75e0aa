import { isName } from '../../facts/script-names.ts'
import { replace } from '../../text/edit.ts'
import { hull } from '../../text/span.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'blanks-around-equals',
  codes: ['SC2283'],
  severity: 'error',
  concern: 'correctness',
  title: 'Write an assignment without blanks',
  why: `
    \`NAME = value\` runs a command called NAME. There is none, and NAME stays as it was.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN «V =» 1
      `,
      fixed: `
        FROM debian:13-slim
        RUN V=1
      `,
    },
    { good: 'RUN V=1; echo "$V"' },
    { good: 'RUN expr 1 = 1' },
  ],
  each: 'script',
  check: ({ commands }) =>
    commands.flatMap(({ name, words: [sign, value, ...more], program }) => {
      if (!name || sign?.text !== '=' || program === 'expr' || program === 'test' || program === '[')
        return []
      if (!isName(name.text)) return []
      const at = hull(name.span, sign.span)
      const fix = value &&
        more.length === 0 && {
          title: 'Take the blanks away',
          edits: [replace({ start: name.span.end, end: value.span.start }, '=')],
        }
      return { at, message: `This runs a command called \`${name.text}\``, ...(fix && { fix }) }
    }),
})
