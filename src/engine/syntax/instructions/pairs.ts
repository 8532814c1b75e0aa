import { type Stretch, spanOf, textOf, within } from '../logical-line.ts'
import { quoted, writeInstead } from '../problem.ts'
import type { ArgNode, EnvNode, LabelNode, Pair, Remedy } from '../tree.ts'
import { expandedWord } from '../word.ts'
import { firstWord, quoteAware } from '../words.ts'
import { isEmpty, type Reading, reportMissing } from './reading.ts'

export const readEnv = (reading: Reading): EnvNode => ({
  kind: 'env',
  pairs: pairsOf(reading),
  ...reading.base,
})
export const readLabel = (reading: Reading): LabelNode => ({
  kind: 'label',
  pairs: pairsOf(reading),
  ...reading.base,
})

export function readArg(reading: Reading): ArgNode {
  const words = quoteAware(reading.argument, reading.escape)
  if (words.length === 0) reportMissing(reading, '`ARG` needs a name')
  return { kind: 'arg', pairs: words.map((word) => pairOf(word, reading)), ...reading.base }
}

function pairsOf(reading: Reading): readonly Pair[] {
  const { name, argument, escape } = reading
  const words = quoteAware(argument, escape)
  const [first] = words
  if (!first) {
    reportMissing(reading, `\`${name}\` needs a name and a value, as in \`${name} NAME=value\``)
    return []
  }
  if (!textOf(first).includes('=')) return [oldPairOf(reading)]
  return words.map((word) => {
    const pair = pairOf(word, reading)
    if (!pair.separator) {
      const message = `Docker expects \`name=value\` and finds no \`=\` in ${quoted(textOf(word))}`
      reading.report('malformed-pair', pair.span, message, oneValue(words, reading))
    }
    return pair
  })
}

/** `ENV OPTS=-Xmx1g -Xms1g` was meant as one value: only the first word has a name. */
function oneValue([first, ...others]: readonly Stretch[], { argument }: Reading): Remedy | undefined {
  if (!first || others.some((word) => textOf(word).includes('='))) return undefined
  const value = within(argument, textOf(first).indexOf('=') + 1)
  const text = textOf(value)
  return /["'\\`]/.test(text) ? undefined : writeInstead({ text, span: spanOf(value) }, `"${text}"`)
}

/** `ENV NAME the rest of the line`. */
function oldPairOf(reading: Reading): Pair {
  const { name, argument, report } = reading
  const { word, rest } = firstWord(argument)
  const key = expandedWord(word, reading, 'malformed-pair')
  if (isEmpty(rest)) {
    report('malformed-pair', key.span, `\`${name}\` needs a value for ${quoted(key.text)}`)
    return { key, value: undefined, separator: undefined, span: key.span }
  }
  const value = expandedWord(rest, reading, 'malformed-pair')
  return { key, value, separator: ' ', span: spanOf(argument) }
}

/** `NAME=value`, or a bare `NAME`. The first `=` counts, even one in quotes. */
function pairOf(word: Stretch, reading: Reading): Pair {
  const sign = textOf(word).indexOf('=')
  const span = spanOf(word)
  if (sign === -1) {
    return {
      key: expandedWord(word, reading, 'malformed-pair'),
      value: undefined,
      separator: undefined,
      span,
    }
  }
  if (sign === 0) reading.report('malformed-pair', span, `\`${reading.name}\` needs a name before the \`=\``)
  const key = expandedWord(within(word, 0, sign), reading, 'malformed-pair')
  const value = expandedWord(within(word, sign + 1), reading, 'malformed-pair')
  return { key, value, separator: '=', span }
}
