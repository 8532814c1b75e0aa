import type { Command } from '../../facts/model.ts'
import { operandsOf, pipedPairs } from '../parts/questions/script-words.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'file-read-and-written',
  codes: ['SC2094'],
  severity: 'info',
  concern: 'correctness',
  title: 'Write to another file than the one that is read',
  why: `
    The shell empties the file before the command reads it.
  `,
  examples: [
    { bad: 'RUN sort /list «> /list»' },
    { bad: 'RUN grep -v a /list | sort «> /list»' },
    { good: 'RUN sort -o /list /list' },
    { good: 'RUN sort /list > /list.new' },
  ],
  each: 'script',
  check: (script) => {
    const fronts = new Map(pipedPairs(script).map(([front, back]) => [back, front]))
    return script.commands.flatMap((command) => {
      const file = command.redirections.find(({ operator }) => operator === '>')
      const name = file?.target?.text
      if (!file || !name || name.startsWith('/dev/') || name.startsWith('&')) return []
      let one: Command | undefined = command
      for (let step = 0; one && step < longestPipe; step += 1, one = fronts.get(one)) {
        const reads =
          one.redirections.some(({ operator, target }) => operator === '<' && target?.text === name) ||
          (!writers.has(one.program) && operandsOf(one).some(({ text }) => text === name))
        if (reads)
          return {
            at: file.span,
            message: `\`${name}\` is emptied before it is read`,
            onRequest: !readers.has(one.program),
          }
      }
      return []
    })
  },
})

/** Nobody looks through a longer one. */
const longestPipe = 10

const readers: ReadonlySet<string> = new Set([
  'awk',
  'cat',
  'cut',
  'grep',
  'head',
  'jq',
  'sed',
  'sort',
  'tail',
  'tr',
  'uniq',
])
const writers: ReadonlySet<string> = new Set(['echo', 'printf', 'tee', 'sponge', '[', 'test', 'touch', 'rm'])
