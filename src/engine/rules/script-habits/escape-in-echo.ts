import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'escape-in-echo',
  codes: ['SC2028'],
  severity: 'info',
  concern: 'correctness',
  optIn: true,
  title: 'Print line breaks and tabs with printf',
  why: `
    Some shells make a line break of \`\\n\` in echo, others print it as it stands.
  `,
  examples: [
    { bad: 'RUN echo «"a\\nb"» > /list' },
    { good: 'RUN printf "a\\nb\\n" > /list' },
    { good: 'RUN echo -e "a\\nb"' },
  ],
  each: 'script',
  check: ({ commands }) =>
    commands.flatMap(({ program, words }) =>
      program !== 'echo' || words[0]?.text.startsWith('-')
        ? []
        : words
            .filter(({ value, text }) =>
              escapes.some((one) => (value ?? text).includes(one) && text.length > 2),
            )
            .map(({ span }) => ({
              at: span,
              message: 'It depends on the shell what echo makes of the backslash',
            })),
    ),
})

const escapes = ['\\n', '\\t', '\\r', '\\e[', '\\033', '\\x1b'] as const
