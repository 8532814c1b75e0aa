import { replace } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'fgrep-command',
  codes: ['SC2197'],
  severity: 'info',
  concern: 'upkeep',
  optIn: true,
  title: 'Write `grep -F`',
  why: `
    New versions of grep warn about the old name, and one day it goes.
  `,
  fix: 'safe',
  examples: [{ bad: 'RUN «fgrep» a /list', fixed: 'RUN grep -F a /list' }, { good: 'RUN grep -F a /list' }],
  each: 'script',
  check: ({ commands }) =>
    commands.flatMap(({ program, name }) =>
      program === 'fgrep' && name
        ? {
            at: name.span,
            message: 'The old name goes away',
            fix: { title: 'Write `grep -F`', edits: [replace(name.span, 'grep -F')] },
          }
        : [],
    ),
})
