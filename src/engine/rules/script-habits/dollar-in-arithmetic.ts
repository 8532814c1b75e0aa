import { isName } from '../../facts/script-names.ts'
import { replace } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'dollar-in-arithmetic',
  codes: ['SC2004'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Leave out the `$` in arithmetic',
  why: `
    In \`$((…))\` a name alone stands for its value.
  `,
  fix: 'review',
  examples: [
    { bad: 'RUN x=1; echo $((«$x» + 1))', fixed: 'RUN x=1; echo $((x + 1))' },
    { good: 'RUN x=1; echo $((x + 1))' },
  ],
  each: 'script',
  check: ({ pieces }) =>
    pieces.flatMap((one) =>
      one.kind === 'variable' &&
      one.role === 'arithmetic' &&
      one.text.startsWith('$') &&
      one.operator === undefined &&
      isName(one.name)
        ? {
            at: one.span,
            message: 'The name alone would do',
            fix: { title: 'Leave out the `$`', edits: [replace(one.span, one.name)] },
          }
        : [],
    ),
})
