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
  ({ words, command }) =>
    command.program === '[['
      ? []
      : words.flatMap(({ text, span }, index) => {
          const joint = joints.get(text)
          if (joint === undefined || index < 2) return []
          const isPlain = command.program === '[' && words.filter((one) => joints.has(one.text)).length === 1
          const fix = isPlain &&
            !words.some((one) => one.text === '!' || one.text === '\\(') && {
              title: `Write two conditions with \`${joint}\``,
              edits: [replace(span, `] ${joint} [`)],
            }
          return {
            at: span,
            message: `\`${text}\` is understood in several ways`,
            ...(fix && joint === '&&' && { fix }),
          }
        }),
)

const joints: ReadonlyMap<string, string> = new Map([
  ['-a', '&&'],
  ['-o', '||'],
])
