import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'missing-blank',
  codes: ['SC1035', 'SC1020'],
  severity: 'error',
  concern: 'correctness',
  title: 'Put a blank around `[`, `]` and `!`',
  why: `
    \`[\` and \`!\` are words of their own. Glued to another word they make the name of a command
    that does not exist, and inside \`if\` nobody notices.
  `,
  examples: [
    { bad: 'RUN if «[-f» /a ]; then rm /a; fi' },
    { bad: 'RUN if [ -f «/a]»; then rm /a; fi' },
    { bad: 'RUN if «!grep» -q a /b; then id; fi' },
    { good: 'RUN if [ -f /a ] && ! grep -q a /a; then rm /a; fi' },
  ],
  each: 'script',
  check: ({ commands }) =>
    commands.flatMap(({ name, program, words }) => {
      if (name && isGlued(name.text))
        return { at: name.span, message: `There is no command \`${name.text}\`` }
      const last = program === '[' ? words.at(-1) : undefined
      if (!last || last.text === ']' || !last.text.endsWith(']')) return []
      return { at: last.span, message: 'The `]` belongs to the word before it' }
    }),
})

const isGlued = (text: string): boolean =>
  (text.startsWith('[') && !text.includes(']') && text !== '[' && text !== '[[') ||
  (text.startsWith('!') && text.length > 1)
