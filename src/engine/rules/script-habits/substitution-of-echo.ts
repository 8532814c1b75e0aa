import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'substitution-of-echo',
  codes: ['SC2116'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Write the text without echo',
  why: `
    What echo prints is put in the place of the command that printed it.
  `,
  examples: [
    { bad: 'RUN touch "«$(echo "$HTTP_PROXY")»"' },
    { good: 'RUN touch "$HTTP_PROXY"' },
    { good: 'RUN touch "$(echo a | tr a b)"' },
  ],
  each: 'script',
  check: ({ pieces }) =>
    pieces
      .filter(
        (one) =>
          one.kind === 'command' &&
          one.programs.length === 1 &&
          one.programs[0] === 'echo' &&
          one.arguments === 1 &&
          !one.text.includes('*'),
      )
      .map(({ span }) => ({ at: span, message: 'The text alone would do' })),
})
