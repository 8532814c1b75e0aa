import { takesNoInput } from '../parts/questions/deaf-programs.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'input-for-deaf-command',
  codes: ['SC2217'],
  severity: 'warning',
  concern: 'correctness',
  optIn: true,
  title: 'Give input to a command that reads it',
  why: `
    This command reads nothing from its input.
  `,
  examples: [{ bad: 'RUN echo «< /version»' }, { good: 'RUN cat < /version' }],
  each: 'script',
  check: ({ commands }) =>
    commands.flatMap(({ program, redirections }) =>
      takesNoInput(program)
        ? redirections
            .filter(({ operator }) => operator === '<' || operator === '<<' || operator === '<<<')
            .map(({ span }) => ({ at: span, message: `\`${program}\` does not read its input` }))
        : [],
    ),
})
