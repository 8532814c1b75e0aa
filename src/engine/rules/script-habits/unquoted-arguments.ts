import { insertAfter, insertBefore } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'unquoted-arguments',
  codes: ['SC2068'],
  severity: 'error',
  concern: 'correctness',
  optIn: true,
  title: 'Write `"$@"` in quotes',
  why: `
    Without quotes \`$@\` is cut at blanks, so arguments fall to pieces.
  `,
  fix: 'review',
  examples: [
    { bad: 'RUN set -- a b; printf "%s\\n" «$@»', fixed: 'RUN set -- a b; printf "%s\\n" "$@"' },
    { good: 'RUN set -- a b; printf "%s\\n" "$@"' },
  ],
  each: 'script',
  check: ({ pieces }) =>
    pieces
      .filter(
        (one) =>
          one.kind === 'variable' &&
          !one.quote &&
          (one.name === '@' || one.index === '@') &&
          (one.role === 'item' || one.role === 'argument'),
      )
      .map(({ span }) => ({
        at: span,
        message: 'Arguments fall to pieces at their blanks',
        fix: { title: 'Quote it', edits: [insertBefore(span, '"'), insertAfter(span, '"')] },
      })),
})
