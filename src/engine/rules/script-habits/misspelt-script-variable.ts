import { isName } from '../../facts/script-names.ts'
import { replace } from '../../text/edit.ts'
import { nearest } from '../../text/nearest.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'misspelt-script-variable',
  codes: ['SC2153'],
  severity: 'info',
  concern: 'correctness',
  optIn: true,
  title: 'Write the variable as it is set',
  why: `
    Nothing sets this name, and one that differs by a letter or two is set.
  `,
  fix: 'review',
  examples: [
    { bad: 'RUN echo "«$HTPP_PROXY»"', fixed: 'RUN echo "$HTTP_PROXY"' },
    { good: 'RUN echo "$HTTP_PROXY"' },
    { good: 'RUN echo "$SOMETHING_ELSE"' },
  ],
  each: 'script',
  check: ({ pieces, sets, isDeclared, namesSet, run }) =>
    pieces.flatMap((one) => {
      if (
        one.kind !== 'variable' ||
        one.operator !== undefined ||
        !isName(one.name) ||
        one.name !== one.name.toUpperCase()
      )
        return []
      const { name, span, text } = one
      if (name.length < 4 || sets(name) || isDeclared(name) || run.scope.get(name)) return []
      const meant = nearest(name, namesSet() ?? [], name.length > 7 ? 2 : 1)
      if (meant === undefined) return []
      return {
        at: span,
        message: `Nothing sets \`${name}\`; \`${meant}\` is set`,
        fix: { title: `Read \`${meant}\``, edits: [replace(span, text.replace(name, meant))] },
      }
    }),
})
