import type { RawWord } from '../../text/word.ts'
import { isJsonAttemptOfPaths, readJsonForm } from '../json-form.ts'
import { spanOf } from '../logical-line.ts'
import { quoted } from '../problem.ts'
import type { AddNode, CopyNode } from '../tree.ts'
import { expandedWord, jsonWord, literalWord } from '../word.ts'
import { blankSeparated } from '../words.ts'
import { type Reading, reportMissing } from './reading.ts'

export const readCopy = (reading: Reading): CopyNode => ({
  kind: 'copy',
  ...transferOf(reading),
  ...reading.base,
})
export const readAdd = (reading: Reading): AddNode => ({
  kind: 'add',
  ...transferOf(reading),
  ...reading.base,
})

function transferOf(reading: Reading) {
  const { name, argument, heredocs, report } = reading
  const { words, form } = readPaths(reading)
  const destination = words.length > 1 ? words.at(-1) : undefined
  if (!destination && form !== 'broken') reportMissing(reading, missingPaths(name, words[0]))
  if (destination && heredocs.some(({ marker }) => marker.start === destination.span.start)) {
    report('missing-argument', spanOf(argument), `\`${name}\` needs a destination after the heredoc`)
  }
  const sources = destination ? words.slice(0, -1) : words
  return { sources, destination, heredocs, isJson: form === 'json' }
}

const missingPaths = (name: string, source: RawWord | undefined): string =>
  source
    ? `\`${name}\` needs a destination after ${quoted(source.text)}`
    : `\`${name}\` needs a source and a destination`

interface Paths {
  readonly words: readonly RawWord[]
  readonly form: 'json' | 'broken' | 'plain'
}

/** The words of COPY, ADD or VOLUME: a JSON array, or words between blanks. */
export function readPaths(reading: Reading): Paths {
  const { argument, heredocs, report } = reading
  const consequence = 'so Docker takes its pieces for file names'
  const json = readJsonForm(argument, report, isJsonAttemptOfPaths, consequence)
  if (json.kind === 'strings') {
    return { words: json.items.map(({ value, span }) => jsonWord(value, span, reading)), form: 'json' }
  }
  // One problem is enough: in the pieces of a broken array, quotes are unpaired.
  const reader = json.kind === 'broken' ? { ...reading, report: () => {} } : reading
  const markers = new Set(heredocs.map(({ marker }) => marker.start))
  const words = blankSeparated(argument).map((word) =>
    markers.has(spanOf(word).start) ? literalWord(word) : expandedWord(word, reader),
  )
  return { words, form: json.kind === 'broken' ? 'broken' : 'plain' }
}
