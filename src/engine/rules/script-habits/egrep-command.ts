import { replace } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'egrep-command',
  codes: ['SC2196'],
  severity: 'info',
  concern: 'upkeep',
  optIn: true,
  title: 'Write `grep -E`',
  why: `
    New versions of grep warn about the old name, and one day it goes.
  `,
  fix: 'safe',
  examples: [{ bad: 'RUN «egrep» a /list', fixed: 'RUN grep -E a /list' }, { good: 'RUN grep -E a /list' }],
  each: 'script',
  check: ({ commands }) =>
    commands.flatMap(({ program, name }) =>
      program === 'egrep' && name
        ? {
            at: name.span,
            message: 'The old name goes away',
            fix: { title: 'Write `grep -E`', edits: [replace(name.span, 'grep -E')] },
          }
        : [],
    ),
})
