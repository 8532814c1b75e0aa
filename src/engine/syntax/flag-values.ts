import type { InstructionName } from './instruction-names.ts'
import { quoted } from './problem.ts'

/** What a flag takes: free text, once or several times, or something that Docker checks. */
export type FlagValue = 'text' | 'texts' | 'boolean' | 'duration' | 'count' | readonly string[]

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

/** What a flag takes; undefined when the instruction does not have it. */
export function flagValueOf(instruction: InstructionName, flag: string): FlagValue | undefined {
  const known = FLAGS[instruction] ?? {}
  return Object.hasOwn(known, flag) ? known[flag] : undefined
}

export const flagsOf = (instruction: InstructionName): readonly string[] =>
  Object.keys(FLAGS[instruction] ?? {})

// 30s, 1m30s, 1.5h, 0; never 30.
const DURATION = /^[+-]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/

/** Why Docker would refuse a flag's value, which is as written or left out. */
export function complaintOf(name: string, written: string | undefined, kind: FlagValue): string | undefined {
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

/** `30` is meant in seconds, `5min` in Docker's own units; undefined where the meaning is not plain. */
export function amended(written: string, kind: FlagValue): string | undefined {
  if (kind !== 'duration') return undefined
  if (/^\d+$/.test(written)) return `${written}s`
  const parts = /^(\d+)\s*(seconds?|secs?|minutes?|mins?|hours?|hrs?)$/i.exec(written)
  return parts ? `${parts[1]}${parts[2]?.[0]?.toLowerCase()}` : undefined
}

const unquoted = (written: string): string => written.replace(/["']/g, '')
