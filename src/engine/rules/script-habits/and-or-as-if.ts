import { neighbours } from '../parts/questions/script-words.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'and-or-as-if',
  codes: ['SC2015'],
  severity: 'info',
  concern: 'correctness',
  optIn: true,
  title: 'Write `if … then … else … fi`',
  why: `
    What stands behind \`||\` runs as well when the command in the middle fails.
  `,
  examples: [
    { bad: 'RUN test -f /a && cp /a /b || «touch /b»' },
    { good: 'RUN if test -f /a; then cp /a /b; else touch /b; fi' },
    { good: 'RUN test -f /a && cp /a /b || true' },
  ],
  each: 'script',
  check: (script) =>
    neighbours(script)
      .filter(
        ([front, back]) =>
          front.joinedBy === '&&' &&
          back.joinedBy === '||' &&
          !back.isCondition &&
          !harmless.has(back.program),
      )
      .map(([, { span }]) => ({ at: span, message: 'This runs as well when the command before it fails' })),
})

/** An ending, a message, or an assignment. */
const harmless: ReadonlySet<string> = new Set(['', ':', 'echo', 'exit', 'false', 'printf', 'return', 'true'])
