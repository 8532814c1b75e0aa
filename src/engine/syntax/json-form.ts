import type { Span } from '../text/span.ts'
import { type Stretch, textOf } from './logical-line.ts'
import type { Report } from './problem.ts'
import type { ExecItem } from './tree.ts'

/** The strings of a JSON array, or why it is none: no array at all, or an array of other things. */
type JsonReading = readonly string[] | 'no-json' | 'not-strings'

function readJson(text: string): JsonReading {
  if (!text.trimStart().startsWith('[')) return 'no-json'
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
export const isJsonForm = (text: string): boolean => Array.isArray(readJson(text))

/** The items of a JSON form; undefined when Docker falls back to the shell form or to plain words. */
export function readJsonForm(stretch: Stretch, report: Report): readonly ExecItem[] | undefined {
  const text = textOf(stretch)
  const reading = readJson(text)
  if (reading === 'no-json') return undefined
  if (reading === 'not-strings') {
    report(
      'malformed-json',
      spanIn(stretch, 0, text.length),
      'Docker refuses a JSON array that holds anything but strings',
    )
    return undefined
  }
  const ranges = stringsIn(text)
  return reading.map((value, index) => {
    const { start, end } = ranges[index] ?? { start: 0, end: text.length }
    return { value, span: spanIn(stretch, start, end) }
  })
}

const spanIn = ({ line, start }: Stretch, from: number, to: number): Span =>
  line.spanOf(start + from, start + to)

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
export const looksLikeJson = (text: string): boolean => UNSPACED.test(text) || SPACED.test(text)

// COPY [a-z].txt /to is a glob.
const QUOTED_FIRST = /^\[\s*["'“‘]/

export const startsLikeJson = (text: string): boolean => QUOTED_FIRST.test(text)
