import { insertAfter } from '../../text/edit.ts'
import { hasSwitch } from '../parts/questions/script-words.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'read-without-r',
  codes: ['SC2162'],
  severity: 'info',
  concern: 'correctness',
  optIn: true,
  title: 'Read with `-r`',
  why: `
    Without \`-r\` a backslash in the input vanishes, and joins lines.
  `,
  fix: 'safe',
  examples: [
    {
      bad: 'RUN while «read» line; do echo "$line"; done < /list',
      fixed: 'RUN while read -r line; do echo "$line"; done < /list',
    },
    { good: 'RUN while read -r line; do echo "$line"; done < /list' },
  ],
  each: 'script',
  check: ({ commands }) =>
    commands.flatMap((command) =>
      command.program === 'read' && command.name && !hasSwitch(command, 'r')
        ? {
            at: command.name.span,
            message: 'Backslashes in the input vanish',
            fix: { title: 'Add `-r`', edits: [insertAfter(command.name.span, ' -r')] },
          }
        : [],
    ),
})
