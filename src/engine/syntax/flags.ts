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

type FlagValue = 'text' | 'texts' | 'boolean' | 'duration' | 'count' | readonly string[]

const OWNERSHIP = { chown: 'text', chmod: 'text', link: 'boolean', exclude: 'texts' } as const
const FLAGS: Partial<Record<InstructionName, Readonly<Record<string, FlagValue>>>> = {
  FROM: { platform: 'text' },
  RUN: {
    mount: 'texts',
    network: ['default', 'none', 'host'],
    security: ['sandbox', 'insecure'],
    device: 'texts',
  },
  COPY: { ...OWNERSHIP, from: 'text', parents: 'boolean' },
  ADD: { ...OWNERSHIP, 'keep-git-dir': 'boolean', checksum: 'text', unpack: 'boolean' },
  HEALTHCHECK: {
    interval: 'duration',
    timeout: 'duration',
    'start-period': 'duration',
    'start-interval': 'duration',
    retries: 'count',
  },
}

/** Reads the flags of an instruction and says what Docker would refuse; `rest` is what follows them. */
export function readFlags(
  stretch: Stretch,
  instruction: InstructionName | undefined,
  reader: WordReader,
): { readonly flags: readonly Flag[]; readonly rest: Stretch } {
  const { line, start } = stretch
  const { flags: ranges, end } = scanFlags(line.text.slice(0, stretch.end), start)
  const known = (instruction && FLAGS[instruction]) ?? {}
  const seen = new Set<string>()
  const flags = ranges.map((range) => {
    const whole: Stretch = { line, start: range.start, end: range.end }
    const text = textOf(whole)
    const sign = text.indexOf('=')
    const name = text.slice(2, sign === -1 ? text.length : sign)
    const value = sign === -1 ? undefined : within(whole, sign + 1)
    const span = spanOf(whole)
    const kind = Object.hasOwn(known, name) ? known[name] : undefined
    if (instruction && kind === undefined) {
      reader.report('unknown-flag', span, `\`${instruction}\` has no flag ${quoted(`--${name}`)}`)
    } else if (instruction && seen.has(name) && kind !== 'texts') {
      reader.report('duplicate-flag', span, `${quoted(`--${name}`)} may be given only once`)
    } else if (kind !== undefined) {
      const complaint = complaintOf(name, value && textOf(value), kind)
      if (complaint) reader.report('bad-flag-value', span, complaint)
    }
    seen.add(name)
    return { name, value: value && wordOf(value, instruction, reader), span }
  })
  return { flags, rest: { line, start: Math.min(end, stretch.end), end: stretch.end } }
}

// HEALTHCHECK's flags are numbers; Docker expands no variable in them.
const wordOf = (value: Stretch, instruction: InstructionName | undefined, reader: WordReader) =>
  instruction && instruction in FLAGS && instruction !== 'HEALTHCHECK'
    ? expandedWord(value, reader)
    : literalWord(value)

// 30s, 1m30s, 1.5h, 0; never 30.
const DURATION = /^[+-]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/

function complaintOf(name: string, written: string | undefined, kind: FlagValue): string | undefined {
  if (kind === 'boolean') {
    const value = written && unquoted(written)
    if (value === '') return `\`--${name}=\` needs \`true\` or \`false\` after the sign`
    return value === undefined || /^(?:true|false)$/i.test(value)
      ? undefined
      : `\`--${name}\` takes \`true\` or \`false\`, not ${quoted(value)}`
  }
  if (written === undefined) return `\`--${name}\` needs a value, as in \`--${name}=…\``
  const value = unquoted(written)
  if (kind === 'duration' && value !== '' && !DURATION.test(value)) {
    return /^\d+$/.test(value)
      ? `\`--${name}=${value.slice(0, 20)}\` lacks a unit, as in \`${value.slice(0, 20)}s\``
      : `\`--${name}\` takes a duration such as \`30s\` or \`1m30s\`, not ${quoted(value)}`
  }
  if (kind === 'count' && value !== '' && !/^\+?\d+$/.test(value)) {
    return `\`--${name}\` takes a whole number, not ${quoted(value)}`
  }
  if (typeof kind === 'object' && !kind.includes(value)) {
    const choices = kind.map((choice) => `\`${choice}\``).join(', ')
    return `\`--${name}\` takes one of ${choices}, not ${quoted(value)}`
  }
  return undefined
}

const unquoted = (written: string): string => written.replace(/["']/g, '')
