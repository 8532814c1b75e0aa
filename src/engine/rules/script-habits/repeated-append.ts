import type { Command } from '../../facts/model.ts'
import { neighbours } from '../parts/questions/script-words.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'repeated-append',
  codes: ['SC2129'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Append the output of a group',
  why: `
    A group \`{ …; } >> file\` opens the file once and names it once.
  `,
  examples: [
    { bad: 'RUN «echo a >> /f»; echo b >> /f; echo c >> /f' },
    { good: 'RUN { echo a; echo b; echo c; } >> /f' },
  ],
  each: 'script',
  check: (script) => {
    const previous = new Map(neighbours(script).map(([front, back]) => [back, front]))
    return script.commands.flatMap((command) => {
      const second = previous.get(command)
      const first = second && previous.get(second)
      const file = appendedTo(command)
      if (!first || file === undefined || appendedTo(second) !== file || appendedTo(first) !== file) return []
      const before = previous.get(first)
      return before && appendedTo(before) === file
        ? []
        : { at: first.span, message: `\`${file}\` is opened for each line` }
    })
  },
})

const appendedTo = ({ redirections }: Command): string | undefined =>
  redirections.find(({ operator }) => operator === '>>')?.target?.text
