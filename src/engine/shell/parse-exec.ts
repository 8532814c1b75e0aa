import { type Span, sliceOf } from '../text/span.ts'
import { isTooDeep, maximumLength } from './bounds.ts'
import { dialectOf } from './dialect.ts'
import { emptyFindings, outermost, readCall } from './flatten.ts'
import { type MappedText, mappedText, type Piece } from './mapped-text.ts'
import type { Script } from './script.ts'
import type { ReadWord } from './words.ts'

/** A string of the JSON form; the tree's `ExecItem` fits. */
interface Item {
  readonly value: string
  /** With its double quotes. */
  readonly span: Span
}

/** Reads the JSON form: one command, and those of its script when it is `["sh", "-c", "script"]`. */
export function parseExec(source: string, items: readonly Item[]): Script {
  const dialect = dialectOf(items.map(({ value }) => value))
  const base = {
    dialect: dialect === 'other' ? 'posix' : dialect,
    tail: undefined,
    lastLine: undefined,
  } as const
  const first = items.at(0)
  const last = items.at(-1)
  if (!first || !last) return { ...base, commands: [], problems: [], isComplete: true }
  const span = { start: first.span.start, end: last.span.end }
  const found = emptyFindings()
  const refused = (message: string): Script => ({
    ...base,
    commands: [],
    problems: [{ kind: 'limit', at: span, message }],
    isComplete: false,
  })
  if (items.some(({ value }) => value.length > maximumLength))
    return refused('This command is too long to be read')
  if (items.some(({ value }) => isTooDeep(value)))
    return refused('This script is nested too deeply to be read')
  try {
    found.lists += 1
    readCall(found, outermost, {
      words: items.map((item) => itemWord(source, item)),
      assignments: [],
      redirections: [],
      span,
      stdin: () => undefined,
    })
  } catch {
    return refused('This command could not be read')
  }
  const { commands, problems } = found
  return { ...base, commands, problems, isComplete: problems.length === 0 }
}

/** As in all JSON forms, the word is the text between the double quotes. */
function itemWord(source: string, { value, span }: Item): ReadWord {
  const inner = { start: span.start + 1, end: Math.max(span.end - 1, span.start + 1) }
  return {
    raw: { text: value, span: inner, parts: [{ kind: 'text', text: value, quote: undefined }] },
    value,
    hasText: value.trim() !== '',
    script: () => decoded(source, inner, value),
    node: undefined,
  }
}

// `\n`, `\"`, `\u0041`
const jsonEscape = /\\(?:u[\da-fA-F]{4}|.)/g

function decoded(source: string, span: Span, value: string): MappedText {
  const raw = sliceOf(source, span)
  const pieces: Piece[] = []
  let from = 0
  let length = 0
  for (const { 0: sequence, index } of raw.matchAll(jsonEscape)) {
    const plain = raw.slice(from, index)
    length += plain.length
    pieces.push({ text: plain, at: span.start + from })
    pieces.push({ text: value.slice(length, length + 1), at: span.start + index, width: sequence.length })
    length += 1
    from = index + sequence.length
  }
  pieces.push({ text: raw.slice(from), at: span.start + from })
  const text = mappedText(pieces)
  // When the two do not agree the whole string stands for each of its parts.
  return text.text === value
    ? text
    : mappedText([{ text: value, at: span.start, width: span.end - span.start }])
}
