import { replace } from '../../text/edit.ts'
import { conditionsOf } from '../parts/makers/condition-rule.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'constant-comparison',
  codes: ['SC2050'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Write the `$` in front of the variable',
  why: `
    Two constants are compared, so the answer is always the same.
  `,
  fix: 'review',
  examples: [
    { bad: 'RUN if [ «HTTP_PROXY» = on ]; then id; fi', fixed: 'RUN if [ "$HTTP_PROXY" = on ]; then id; fi' },
    { good: 'RUN if [ "$HTTP_PROXY" = on ]; then id; fi' },
  ],
  each: 'script',
  check: (script) =>
    conditionsOf(script).flatMap(({ words: [left, sign, right, ...more] }) => {
      if (!left || !sign || !right || more.length > 0 || !signs.has(sign.text)) return []
      if (
        ![left, right].every((word) =>
          script.piecesOf(word).every(({ kind, text }) => kind === 'text' && text !== '!'),
        )
      )
        return []
      const isVariable = script.isDeclared(left.text) || script.sets(left.text)
      return {
        at: left.span,
        message: 'The answer is always the same',
        onRequest: !isVariable,
        fix: isVariable
          ? { title: 'Take its value', edits: [replace(left.span, `"$${left.text}"`)] }
          : undefined,
      }
    }),
})

const signs: ReadonlySet<string> = new Set(['=', '==', '!=', '-eq', '-ne'])
