import { remove, replace } from '../text/edit.ts'
import { nearest } from '../text/nearest.ts'
import type { Span } from '../text/span.ts'
import { amended, complaintOf, flagsOf, flagValueOf } from './flag-values.ts'
import type { InstructionName } from './instruction-names.ts'
import { type Stretch, spanOf, textOf, within } from './logical-line.ts'
import { quoted, writeInstead } from './problem.ts'
import { isSpace } from './spaces.ts'
import type { Flag, Remedy } from './tree.ts'
import { expandedWord, literalWord, type WordReader } from './word.ts'

interface FlagRange {
  readonly start: number
  readonly end: number
}

/** The flags before the first argument. A lone `--` ends them and is no argument. */
function scanFlags(
  text: string,
  from: number,
): { readonly flags: readonly FlagRange[]; readonly end: number } {
  const flags: FlagRange[] = []
  let at = from
  while (at < text.length) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at += 1
    if (!text.startsWith('--', at)) break
    const end = flagEnd(text, at)
    if (end - at > 2) flags.push({ start: at, end })
    const isLast = end - at === 2
    at = end
    if (isLast) break
  }
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1
  return { flags, end: at }
}

/** A flag ends at white space outside of quotes; the backslash escapes, whatever the escape directive says. */
function flagEnd(text: string, start: number): number {
  let quote = ''
  let at = start
  for (; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (quote === '' && isSpace(char.charCodeAt(0))) break
    if (char === '\\') at += 1
    else if (quote === '' && (char === '"' || char === "'")) quote = char
    else if (char === quote) quote = ''
  }
  return Math.min(at, text.length)
}

/** Where the first argument starts. */
export const flagsEnd = (text: string, from: number): number => scanFlags(text, from).end

/** Reads the flags of an instruction and says what Docker would refuse; `rest` is what follows them. */
export function readFlags(
  stretch: Stretch,
  instruction: InstructionName,
  reader: WordReader,
): { readonly flags: readonly Flag[]; readonly rest: Stretch } {
  const { line, start, end } = stretch
  const scan = scanFlags(line.text, start)
  const seen = new Map<string, string>()
  const gapAndFlag = ({ start: from, end: to }: FlagRange) => {
    const { end: before } = line.spanOf(0, scan.flags.findLast((flag) => flag.end <= from)?.end ?? from)
    return { start: before, end: line.spanOf(from, to).end }
  }
  const flags = scan.flags.map((range) => {
    const { name, value, span } = splitFlag({ line, start: range.start, end: range.end })
    const text = line.text.slice(range.start, range.end)
    const kind = flagValueOf(instruction, name)
    const before = seen.get(name)
    if (!kind) {
      const message = `\`${instruction}\` has no flag ${quoted(`--${name}`)}`
      reader.report('unknown-flag', span, message, renamed(instruction, name, span, text))
    } else if (before !== undefined && kind !== 'texts') {
      const again = before === text && { title: 'Delete the repetition', edits: [remove(gapAndFlag(range))] }
      reader.report('duplicate-flag', span, `\`--${name}\` may be given only once`, again || undefined)
    } else {
      const written = value && textOf(value)
      const complaint = complaintOf(name, written, kind)
      const instead = written && amended(written, kind)
      const remedy = value && instead && writeInstead({ text: written, span: spanOf(value) }, instead)
      if (complaint) reader.report('bad-flag-value', span, complaint, remedy || undefined)
    }
    seen.set(name, text)
    const isExpanded = kind === 'text' || kind === 'texts'
    return { name, value: value && (isExpanded ? expandedWord(value, reader) : literalWord(value)), span }
  })
  return { flags, rest: { line, start: scan.end, end } }
}

/** `--form` → `--from`. */
function renamed(
  instruction: InstructionName,
  name: string,
  { start, end }: Span,
  text: string,
): Remedy | undefined {
  const meant = nearest(name.toLowerCase(), flagsOf(instruction), 2)
  if (meant === undefined || name.length < 3 || end - start !== text.length) return undefined
  const span = { start: start + 2, end: start + 2 + name.length }
  return { title: `Write \`--${meant}\``, edits: [replace(span, meant)] }
}

function splitFlag(flag: Stretch) {
  const text = textOf(flag)
  const sign = text.indexOf('=')
  const name = text.slice(2, sign === -1 ? text.length : sign)
  return { name, value: sign === -1 ? undefined : within(flag, sign + 1), span: spanOf(flag) }
}
