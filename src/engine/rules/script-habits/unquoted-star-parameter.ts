import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'unquoted-star-parameter',
  codes: ['SC2048'],
  severity: 'warning',
  concern: 'correctness',
  optIn: true,
  title: 'Write `"$@"` for all arguments',
  why: `
    Without quotes \`$*\` is cut at blanks, so arguments fall to pieces.
  `,
  examples: [
    { bad: 'RUN set -- a b; for i in «$*»; do echo "$i"; done' },
    { good: 'RUN set -- a b; for i in "$@"; do echo "$i"; done' },
  ],
  each: 'script',
  check: ({ pieces }) =>
    pieces
      .filter(
        (one) =>
          one.kind === 'variable' &&
          !one.quote &&
          one.name === '*' &&
          (one.role === 'item' || one.role === 'argument'),
      )
      .map(({ span }) => ({ at: span, message: 'Arguments fall to pieces at their blanks' })),
})
