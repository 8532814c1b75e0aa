import { spanOf, textOf } from '../logical-line.ts'
import { quoted } from '../problem.ts'
import type { HealthcheckNode } from '../tree.ts'
import { firstWord } from '../words.ts'
import { readCommandForm } from './command-form.ts'
import { isEmpty, type Reading, reportMissing } from './reading.ts'

export function readHealthcheck(reading: Reading): HealthcheckNode {
  const { base, argument, report } = reading
  const { word, rest } = firstWord(argument)
  const written = textOf(word)
  const type = written.toUpperCase()
  if (type === 'NONE') {
    if (!isEmpty(rest)) report('extra-argument', spanOf(rest), '`HEALTHCHECK NONE` takes no arguments')
    return { kind: 'healthcheck', test: undefined, isNone: true, ...base }
  }
  if (type !== 'CMD') {
    if (written === '') reportMissing(reading, '`HEALTHCHECK` needs `CMD` and a command, or `NONE`')
    else
      report(
        'missing-argument',
        spanOf(word),
        `\`HEALTHCHECK\` needs \`CMD\` or \`NONE\` before ${quoted(written)}`,
      )
    return { kind: 'healthcheck', test: undefined, isNone: false, ...base }
  }
  const test = readCommandForm(rest, reading)
  if (isEmpty(rest) || (test.kind === 'exec' && test.items.length === 0)) {
    report('missing-argument', spanOf(word), '`HEALTHCHECK CMD` needs a command')
  }
  return { kind: 'healthcheck', test: isEmpty(rest) ? undefined : test, isNone: false, ...base }
}
