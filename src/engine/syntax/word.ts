import type { Span } from '../text/span.ts'
import type { RawWord, WordPart } from '../text/word.ts'
import { type Stretch, spanOf, textOf } from './logical-line.ts'
import type { Report } from './problem.ts'
import { type Fault, substitutionAt } from './variable.ts'

/** How words are read: with which escape character, and who hears of what Docker cannot expand. */
export interface WordReader {
  readonly escape: string
  readonly report: Report
}

type SpanAt = (start: number, end: number) => Span

/** A word that Docker expands; what it cannot expand becomes a problem. */
export function expandedWord(
  stretch: Stretch,
  { escape, report }: WordReader,
  quoteFault: QuoteFault = 'bad-substitution',
): RawWord {
  const text = textOf(stretch)
  const spanAt: SpanAt = (start, end) => stretch.line.spanOf(stretch.start + start, stretch.start + end)
  const { parts, fault } = partsOf(text, escape, spanAt)
  if (fault) {
    report(
      fault.kind === 'quote' ? quoteFault : 'bad-substitution',
      spanAt(fault.start, fault.end),
      fault.message,
    )
  }
  return { text, span: spanOf(stretch), parts }
}

type QuoteFault = 'bad-substitution' | 'malformed-pair'

/** A word that Docker takes as it is. */
export function literalWord(stretch: Stretch): RawWord {
  const text = textOf(stretch)
  return { text, span: spanOf(stretch), parts: [{ kind: 'text', text, quote: undefined }] }
}

/** A string of a JSON form, decoded. Docker expands it as it expands any other word. */
export function jsonWord(value: string, span: Span, { escape, report }: WordReader): RawWord {
  const { parts, fault } = partsOf(value, escape, () => span)
  if (fault) report('bad-substitution', span, fault.message)
  return {
    text: value,
    span,
    parts: parts.length > 0 ? parts : [{ kind: 'text', text: '', quote: undefined }],
  }
}

interface Lexed {
  readonly parts: readonly WordPart[]
  readonly fault: Fault | undefined
}

/** Where a word is being read: `from` is the start of text that no part holds yet. */
interface Cursor {
  at: number
  from: number
  text: string
  /** Where the open double quote is. */
  openedAt: number | undefined
  readonly parts: WordPart[]
}

/** The parts of a word; after a fault the rest is plain text. `spanAt` maps offsets of the word. */
export function partsOf(word: string, escape: string, spanAt: SpanAt): Lexed {
  const cursor: Cursor = { at: 0, from: 0, text: '', openedAt: undefined, parts: [] }
  let fault: Fault | undefined
  while (cursor.at < word.length && !fault) {
    const char = word[cursor.at]
    if (char === escape) readEscape(word, cursor, escape)
    else if (char === '"') toggleQuote(word, cursor)
    else if (char === "'" && cursor.openedAt === undefined) fault = readSingleQuotes(word, cursor)
    else if (char === '$') fault = readVariable(word, cursor, escape, spanAt)
    else cursor.at += 1
  }
  endText(word, cursor, word.length)
  if (!fault && cursor.openedAt !== undefined) fault = unclosedQuote(word, cursor.openedAt)
  return { parts: cursor.parts, fault }
}

const quoteOf = ({ openedAt }: Cursor): '"' | undefined => (openedAt === undefined ? undefined : '"')

function endText(word: string, cursor: Cursor, end: number): void {
  const text = cursor.text + word.slice(cursor.from, end)
  if (text !== '') cursor.parts.push({ kind: 'text', text, quote: quoteOf(cursor) })
  cursor.text = ''
  cursor.from = end
}

function moveTo(cursor: Cursor, at: number): void {
  cursor.at = at
  cursor.from = at
}

/** Inside double quotes only `"`, `$` and the escape itself can be escaped: `"C:\app"` keeps its backslash. */
function readEscape(word: string, cursor: Cursor, escape: string): void {
  const next = word[cursor.at + 1]
  if (cursor.openedAt !== undefined && next !== '"' && next !== '$' && next !== escape) {
    cursor.at += 1
    return
  }
  cursor.text += word.slice(cursor.from, cursor.at)
  cursor.from = cursor.at + 1
  cursor.at = Math.min(cursor.at + 2, word.length)
}

function toggleQuote(word: string, cursor: Cursor): void {
  const isEmpty = cursor.openedAt === cursor.at - 1 && cursor.text === ''
  endText(word, cursor, cursor.at)
  if (isEmpty) cursor.parts.push({ kind: 'text', text: '', quote: '"' })
  cursor.openedAt = cursor.openedAt === undefined ? cursor.at : undefined
  moveTo(cursor, cursor.at + 1)
}

function readSingleQuotes(word: string, cursor: Cursor): Fault | undefined {
  const open = cursor.at
  const close = word.indexOf("'", open + 1)
  const end = close === -1 ? word.length : close
  endText(word, cursor, open)
  cursor.parts.push({ kind: 'text', text: word.slice(open + 1, end), quote: "'" })
  moveTo(cursor, Math.min(end + 1, word.length))
  return close === -1 ? unclosedQuote(word, open) : undefined
}

function readVariable(word: string, cursor: Cursor, escape: string, spanAt: SpanAt): Fault | undefined {
  const { at } = cursor
  const found = substitutionAt(word, at, escape)
  if (!found) {
    cursor.at += 1
    return undefined
  }
  if (found.kind === 'fault') return found.fault
  const { name, modifier, argument, end, unsupported } = found
  endText(word, cursor, at)
  cursor.parts.push({
    kind: 'variable',
    name,
    modifier,
    argument,
    quote: quoteOf(cursor),
    span: spanAt(at, end),
  })
  moveTo(cursor, end)
  return unsupported === undefined
    ? undefined
    : { kind: 'substitution', start: at, end, message: unsupported }
}

const unclosedQuote = (word: string, at: number): Fault => ({
  kind: 'quote',
  start: at,
  end: at + 1,
  message: `The quote \`${word[at]}\` is never closed`,
})
