import { hasSwitch, operandsOf } from '../parts/questions/script-words.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'mkdir-mode-of-last',
  codes: ['SC2174'],
  severity: 'warning',
  concern: 'correctness',
  optIn: true,
  title: 'Set the mode with chmod',
  why: `
    With \`-p\` the mode is that of the last directory alone. Those above it get the usual one.
  `,
  examples: [
    { bad: 'RUN mkdir -p «-m» 700 /srv/app/keys' },
    { good: 'RUN mkdir -p /srv/app/keys && chmod 700 /srv/app/keys' },
    { good: 'RUN mkdir -m 700 /keys' },
  ],
  each: 'script',
  check: ({ commands }) =>
    commands.flatMap((command) => {
      if (command.program !== 'mkdir' || !hasSwitch(command, 'p', '--parents')) return []
      const mode = command.words.find(
        ({ text }) =>
          text.startsWith('--mode') || (text.startsWith('-') && !text.startsWith('--') && text.includes('m')),
      )
      const isDeep = operandsOf(command).some(({ text }) => text.slice(1).includes('/'))
      return mode && isDeep ? { at: mode.span, message: 'Directories above the last get the usual mode' } : []
    }),
})
