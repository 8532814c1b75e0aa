import { baseNameOf, isPosixShell } from './dialect.ts'

/** How to find the command that a program is given among its words. */
interface Wrapper {
  /** Flags whose next word is their value. */
  readonly valueFlags?: readonly string[]
  /** Words before the command: the user of `gosu`, the duration of `timeout`. */
  readonly operands?: number
  /** `NAME=value` may stand before the command. */
  readonly takesAssignments?: true
}

/** From each program's manual page. */
const wrappers: Readonly<Record<string, Wrapper>> = {
  sudo: {
    valueFlags: [
      '-u',
      '-g',
      '-h',
      '-p',
      '-C',
      '-T',
      '-R',
      '-D',
      '-r',
      '-t',
      '-U',
      '--user',
      '--group',
      '--host',
      '--prompt',
      '--chdir',
      '--chroot',
    ],
    takesAssignments: true,
  },
  doas: { valueFlags: ['-u', '-C'] },
  env: { valueFlags: ['-u', '--unset', '-C', '--chdir'], takesAssignments: true },
  xargs: {
    valueFlags: [
      '-I',
      '-n',
      '-P',
      '-L',
      '-d',
      '-E',
      '-s',
      '-a',
      '--max-args',
      '--max-procs',
      '--max-lines',
      '--delimiter',
      '--arg-file',
      '--max-chars',
    ],
  },
  time: { valueFlags: ['-f', '-o', '--format', '--output'] },
  nice: { valueFlags: ['-n', '--adjustment'] },
  ionice: { valueFlags: ['-c', '-n', '--class', '--classdata'] },
  nohup: {},
  timeout: { valueFlags: ['-s', '-k', '--signal', '--kill-after'], operands: 1 },
  chroot: { operands: 1 },
  gosu: { operands: 1 },
  'su-exec': { operands: 1 },
  tini: { valueFlags: ['-p', '-e'] },
  'dumb-init': { valueFlags: ['-r', '--rewrite'] },
  stdbuf: { valueFlags: ['-i', '-o', '-e', '--input', '--output', '--error'] },
  eatmydata: {},
  fakeroot: {},
}

/** The words of the command inside: those from `start` on, and the assignments before it. */
export interface Inside {
  readonly start: number
  readonly assignments: readonly number[]
}

const assignmentStart = /^[A-Za-z_]\w*=/

/** The length of `NAME=` at the start of a word; 0 when the word is no assignment. */
export const assignmentPrefix = (word: string): number => assignmentStart.exec(word)?.[0].length ?? 0

/**
 * Where the command of a wrapper starts among the words after its name. A word is `undefined` when the text
 * does not tell its value. `texts` are the same words as written.
 */
export function insideOf(
  program: string,
  values: readonly (string | undefined)[],
  texts: readonly string[],
): Inside | undefined {
  const name = baseNameOf(program)
  const wrapper = Object.hasOwn(wrappers, name) ? wrappers[name] : undefined
  if (!wrapper) return undefined
  const assignments: number[] = []
  let operands = wrapper.operands ?? 0
  let readsFlags = true
  for (let at = 0; at < values.length; at++) {
    const value = values[at]
    if (readsFlags && value === '--') readsFlags = false
    else if (readsFlags && value?.startsWith('-')) {
      if (wrapper.valueFlags?.includes(value)) at += 1
    } else if (wrapper.takesAssignments && assignmentPrefix(texts[at] ?? '') > 0) assignments.push(at)
    else if (operands > 0) operands -= 1
    else return { start: at, assignments }
  }
  return undefined
}

/** Programs that only pass on: flags with which they do, and those of them that take a value. */
const passers: Readonly<
  Record<string, { readonly flags: readonly string[]; readonly valueFlags: readonly string[] }>
> = {
  command: { flags: ['-p', '--'], valueFlags: [] },
  builtin: { flags: ['--'], valueFlags: [] },
  exec: { flags: ['-c', '-l', '-cl', '--'], valueFlags: ['-a'] },
  busybox: { flags: [], valueFlags: [] },
}

/** How many words to skip to the program that `command`, `builtin`, `exec` or `busybox` calls; 0 if none. */
export function passedOver(values: readonly (string | undefined)[]): number {
  const name = baseNameOf(values[0] ?? '')
  const passer = Object.hasOwn(passers, name) ? passers[name] : undefined
  if (!passer) return 0
  for (let at = 1; at < values.length; at++) {
    const value = values[at]
    if (value === undefined || !value.startsWith('-')) return at
    if (passer.valueFlags.includes(value)) at += 1
    // `command -v curl` calls nothing, `busybox --install` is busybox itself.
    else if (!passer.flags.includes(value)) return 0
  }
  return 0
}

/** What a shell is given to run: the index of a `-c` script, or its standard input. */
export type ShellInput =
  | { readonly kind: 'word'; readonly index: number }
  | { readonly kind: 'stdin' }
  | undefined

export function shellInputOf(program: string, values: readonly (string | undefined)[]): ShellInput {
  const name = baseNameOf(program)
  if (name === 'su' || name === 'runuser') {
    const flag = values.findIndex((value) => value === '-c' || value === '--command')
    return flag !== -1 && flag + 1 < values.length ? { kind: 'word', index: flag + 1 } : undefined
  }
  if (!isPosixShell(program)) return undefined
  let hasScript = false
  for (let at = 0; at < values.length; at++) {
    const value = values[at]
    if (value === '-' || value === '--') continue
    // `sh -s -- argument`
    if (value === '-s') return { kind: 'stdin' }
    if (value === undefined || !/^[-+]./.test(value)) {
      return hasScript ? { kind: 'word', index: at } : undefined
    }
    const isLong = value.startsWith('--')
    // `-ec`, `-exc`, `-lc`; `-euo pipefail -c`
    if (!isLong && value.startsWith('-') && value.includes('c')) hasScript = true
    if (isLong ? ['--rcfile', '--init-file'].includes(value) : /[oO]/.test(value)) at += 1
  }
  return hasScript ? undefined : { kind: 'stdin' }
}
