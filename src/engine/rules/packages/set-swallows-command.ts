import type { Command, Word } from '../../facts/model.ts'
import { insertBefore } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'set-swallows-command',
  severity: 'warning',
  concern: 'correctness',
  title: 'Join the command to set with &&',
  why: `
    Words behind the options of \`set\` become the positional parameters \`$1\`, \`$2\` …: the
    command is never run, and nothing complains. A clean-up that is written like this
    leaves everything where it is.
  `,
  fix: 'review',
  examples: [
    {
      bad: 'RUN set -ex «apt-get autoremove -y» && apt-get clean -y',
      fixed: 'RUN set -ex && apt-get autoremove -y && apt-get clean -y',
    },
    {
      bad: 'RUN set -eo pipefail «curl -f https://example.org» | tar xz',
      fixed: 'RUN set -eo pipefail && curl -f https://example.org | tar xz',
    },
    { good: 'RUN set -ex && apt-get autoremove -y' },
    { good: 'RUN set -euo pipefail; curl -f https://example.org | tar xz' },
    { good: 'RUN set -- a b c && echo "$@"' },
    { good: 'RUN set -e one two; for name; do echo "$name"; done; echo $#' },
  ],
  each: 'run',
  *check({ commands }) {
    const found = commands.flatMap((command) => swallowedBy(command) ?? [])
    if (found.length === 0 || commands.some(readsParameters)) return
    for (const { first, last } of found)
      yield {
        at: { start: first.span.start, end: last.span.end },
        message: `\`set\` takes \`${first.text}\` and what follows as parameters, so it never runs`,
        fix: { title: 'Put `&&` in between', edits: [insertBefore(first.span, '&& ')] },
      }
  },
})

function swallowedBy({ program, words, nesting }: Command) {
  if (program !== 'set' || nesting.includes('function')) return
  const count = optionCount(words)
  const first = words[count]
  const last = words.at(-1)
  return count > 0 && first && last ? { first, last } : undefined
}

/** How many words the options take, the value of `-o` included; all of them where `--` announces parameters. */
function optionCount(words: readonly Word[]): number {
  let count = 0
  for (let text = words[0]?.text; text !== undefined && isOption(text); text = words[count]?.text) {
    if (text === '--' || text === '-') return words.length
    count += text.endsWith('o') ? 2 : 1
  }
  return count
}

const isOption = (text: string): boolean => text.startsWith('-') || text.startsWith('+')

/** `$1`, `$@`, `$#`: then the parameters are wanted. */
const readsParameters = ({ words }: Command): boolean =>
  words.some(({ parts }) => parts.some((part) => part.kind === 'variable' && parameters.has(part.name)))

const parameters = new Set(['@', '*', '#', ...'123456789'])
