import { takesNoInput } from '../parts/questions/deaf-programs.ts'
import { pipedPairs } from '../parts/questions/script-words.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'pipe-into-deaf-command',
  codes: ['SC2216'],
  severity: 'warning',
  concern: 'correctness',
  optIn: true,
  title: 'Hand over names as arguments',
  why: `
    This command reads nothing from its input. What the pipe brings is lost; \`xargs\` would make
    arguments of it.
  `,
  examples: [
    { bad: 'RUN ls /tmp | «rm»' },
    { good: 'RUN find /tmp -name "a*" -print0 | xargs -0 rm' },
    { good: 'RUN yes | cp -i a b' },
  ],
  each: 'script',
  check: (script) =>
    pipedPairs(script).flatMap(([, { name, program, words }]) =>
      name && takesNoInput(program) && !words.some(({ text }) => text.startsWith('-') && text.includes('i'))
        ? { at: name.span, message: `\`${program}\` does not read what the pipe brings` }
        : [],
    ),
})
