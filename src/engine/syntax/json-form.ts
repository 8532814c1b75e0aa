import type { Span } from '../text/span.ts'
import { type Stretch, spanOf, textOf, within } from './logical-line.ts'
import { jsonMeantBy } from './meant-json.ts'
import { type Report, writeInstead } from './problem.ts'
import type { ExecItem } from './tree.ts'

/** The strings of a JSON array, or why it is none: no array at all, or an array of other things. */
type JsonReading = readonly string[] | 'no-json' | 'not-strings'

// Sorts out [ -f x ] and [a-z]*, for a failing JSON.parse is slow.
const JSON_START = /^\[\s*["\][{tfn\d-]/

/** The text has no blanks around it. */
function readJson(text: string): JsonReading {
  if (!JSON_START.test(text) || !text.endsWith(']')) return 'no-json'
  try {
    const value: unknown = JSON.parse(text)
    if (!Array.isArray(value)) return 'no-json'
    const strings = value.filter((item) => typeof item === 'string')
    return strings.length === value.length ? strings : 'not-strings'
  } catch {
    return 'no-json'
  }
}

/** True when Docker takes the text for a JSON array; it must be one from its first character to its last. */
export const isJsonForm = (text: string): boolean => Array.isArray(readJson(text.trim()))

/** `broken`: it was meant as JSON, and that it is none has been reported. */
export type JsonForm =
  | { readonly kind: 'strings'; readonly items: readonly ExecItem[] }
  | { readonly kind: 'broken' | 'none' }

/** Reads a JSON array of strings. `consequence` says what Docker makes of one that is broken. */
export function readJsonForm(
  stretch: Stretch,
  report: Report,
  isAttempt: (text: string) => boolean,
  consequence: string,
): JsonForm {
  const text = textOf(stretch)
  const reading = readJson(text)
  if (reading === 'not-strings') {
    report('malformed-json', spanOf(stretch), 'Docker refuses a JSON array that holds anything but strings')
    return { kind: 'broken' }
  }
  if (reading !== 'no-json') {
    const ranges = stringsIn(text)
    const items = reading.map((value, index) => ({ value, span: spanIn(stretch, ranges[index]) }))
    return { kind: 'strings', items }
  }
  if (!isAttempt(text)) return { kind: 'none' }
  const message = `This is no JSON array of double-quoted strings, ${consequence}`
  const meant = jsonMeantBy(text)
  const remedy = meant === undefined ? undefined : writeInstead({ text, span: spanOf(stretch) }, meant)
  report('malformed-json', spanOf(stretch), message, remedy)
  return { kind: 'broken' }
}

const spanIn = (stretch: Stretch, range: Span | undefined): Span =>
  range ? spanOf(within(stretch, range.start, range.end)) : spanOf(stretch)

/** Where the strings of a text stand that is known to be a JSON array of strings. */
function stringsIn(text: string): readonly Span[] {
  const ranges: Span[] = []
  let from = -1
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (char === '\\') at += 1
    else if (char === '"' && from === -1) from = at
    else if (char === '"') {
      ranges.push({ start: from, end: at + 1 })
      from = -1
    }
  }
  return ranges
}

// ['a'], ["a" "b"], [a, b]; but not [[ -f x ]], which is bash.
const UNSPACED = /^\[(?!\[|\s|$)/
// [ "a", 'b' ]; but not [ "$a" = b ], which is the shell's test.
const SPACED = /^\[\s+(?:"[^"]*"|'[^']*'|“[^”]*”|‘[^’]*’)\s*(?:[,\]]\s*|$)/

/** True for text that Docker does not take for JSON although its author surely meant it. */
export const isJsonAttempt = (text: string): boolean => UNSPACED.test(text) || SPACED.test(text)

// COPY [a-z].txt /to is a glob.
const QUOTED_FIRST = /^\[\s*["'“‘]/

/** As above, where file names may hold brackets. */
export const isJsonAttemptOfPaths = (text: string): boolean => QUOTED_FIRST.test(text)
