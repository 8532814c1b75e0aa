import { replace } from '../../text/edit.ts'
import { conditionRule } from '../parts/makers/condition-rule.ts'

export default conditionRule(
  {
    name: 'and-or-in-brackets',
    codes: ['SC2166'],
    severity: 'warning',
    concern: 'correctness',
    title: 'Write `[ … ] && [ … ]`',
    why: `
    With \`-a\` and \`-o\` it depends on the words, and on the shell, what belongs to what.
  `,
    fix: 'review',
    examples: [
      {
        bad: 'RUN if [ -f /a «-a» -f /b ]; then rm /a; fi',
        fixed: 'RUN if [ -f /a ] && [ -f /b ]; then rm /a; fi',
      },
      { good: 'RUN if [ -f /a ] && [ -f /b ]; then rm /a; fi' },
      { good: 'RUN [ -a /x ] && id' },
    ],
  },
  ({ words, command }) => {
    if (command.program === '[[') return []
    const found = words.filter(({ text }, index) => index > 1 && joints.has(text))
    const isPlain =
      command.program === '[' &&
      found.length === 1 &&
      !words.some(({ text }) => text === '!' || text === '\\(')
    return found.map(({ span, text }) => ({
      at: span,
      message: `\`${text}\` is understood in several ways`,
      fix:
        isPlain && text === '-a'
          ? { title: 'Write two conditions with `&&`', edits: [replace(span, '] && [')] }
          : undefined,
    }))
  },
)

const joints: ReadonlySet<string> = new Set(['-a', '-o'])
