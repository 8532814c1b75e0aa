import type { Span } from '../../text/span.ts'
import type { RawWord } from '../../text/word.ts'
import { readJsonForm, startsLikeJson } from '../json-form.ts'
import { spanOf, textOf } from '../logical-line.ts'
import { quoted } from '../problem.ts'
import type { AddNode, CopyNode } from '../tree.ts'
import { expandedWord, jsonWord } from '../word.ts'
import { blankSeparated } from '../words.ts'
import { isEmpty, type Reading, reportMissing } from './reading.ts'

export const readCopy = (reading: Reading): CopyNode => ({
  kind: 'copy',
  ...reading.base,
  ...transferOf(reading),
})
export const readAdd = (reading: Reading): AddNode => ({
  kind: 'add',
  ...reading.base,
  ...transferOf(reading),
})

function transferOf(reading: Reading) {
  const { name, argument, heredocs, report } = reading
  const { words, isJson } = readPaths(reading)
  const [first] = words
  if (!first) reportMissing(reading, `\`${name}\` needs a source and a destination`)
  else if (words.length === 1) {
    reportMissing(reading, `\`${name}\` needs a destination after ${quoted(first.text)}`)
  }
  const destination = words.length > 1 ? words.at(-1) : undefined
  const marker = destination && heredocs.find(({ marker }) => sameSpan(marker, destination.span))
  if (marker)
    report('missing-argument', spanOf(argument), `\`${name}\` needs a destination after the heredoc`)
  return { sources: destination ? words.slice(0, -1) : words, destination, heredocs, isJson }
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

/** The words of COPY, ADD or VOLUME: a JSON array, or words between blanks. */
export function readPaths(reading: Reading): {
  readonly words: readonly RawWord[]
  readonly isJson: boolean
} {
  const { argument, report } = reading
  if (isEmpty(argument)) return { words: [], isJson: false }
  let refused = false
  const items = readJsonForm(argument, (...problem) => {
    refused = true
    report(...problem)
  })
  if (items) return { words: items.map(({ value, span }) => jsonWord(value, span, reading)), isJson: true }
  if (!refused && startsLikeJson(textOf(argument))) {
    const message =
      'This is no JSON array of double-quoted strings, so Docker takes its pieces for file names'
    report('malformed-json', spanOf(argument), message)
    return {
      words: blankSeparated(argument).map((word) => expandedWord(word, { ...reading, report: () => {} })),
      isJson: false,
    }
  }
  return { words: blankSeparated(argument).map((word) => expandedWord(word, reading)), isJson: false }
}
