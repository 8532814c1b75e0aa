import { complaintOf, flagValueOf } from './flag-values.ts'
import type { InstructionName } from './instruction-names.ts'
import { type Stretch, spanOf, textOf, within } from './logical-line.ts'
import { quoted } from './problem.ts'
import { isSpace } from './spaces.ts'
import type { Flag } from './tree.ts'
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
  const seen = new Set<string>()
  const flags = scan.flags.map((range) => {
    const { name, value, span } = splitFlag({ line, start: range.start, end: range.end })
    const kind = flagValueOf(instruction, name)
    if (!kind) reader.report('unknown-flag', span, `\`${instruction}\` has no flag ${quoted(`--${name}`)}`)
    else if (seen.has(name) && kind !== 'texts') {
      reader.report('duplicate-flag', span, `\`--${name}\` may be given only once`)
    } else {
      const complaint = complaintOf(name, value && textOf(value), kind)
      if (complaint) reader.report('bad-flag-value', span, complaint)
    }
    seen.add(name)
    const isExpanded = kind === 'text' || kind === 'texts'
    return { name, value: value && (isExpanded ? expandedWord(value, reader) : literalWord(value)), span }
  })
  return { flags, rest: { line, start: scan.end, end } }
}

function splitFlag(flag: Stretch) {
  const text = textOf(flag)
  const sign = text.indexOf('=')
  const name = text.slice(2, sign === -1 ? text.length : sign)
  return { name, value: sign === -1 ? undefined : within(flag, sign + 1), span: spanOf(flag) }
}
