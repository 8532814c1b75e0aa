import type { Span } from '../text/span.ts'
import { curlSwitches } from './curl-options.ts'
import { isOutside } from './hosts.ts'
import type { Command, Instruction, Pair, Word } from './model.ts'

/** A place that switches the check of certificates off. */
export type UncheckedTls = { readonly span: Span } & (
  | { readonly kind: 'variable'; readonly pair: Pair }
  /** In front of a command: `GIT_SSL_NO_VERIFY=1 git …`. */
  | { readonly kind: 'assignment'; readonly whole: Span }
  /** A flag and its value. */
  | { readonly kind: 'flag'; readonly words: readonly Word[]; readonly command: Command }
  /** A command that does nothing else. */
  | { readonly kind: 'setting'; readonly command: Command }
)

/** Where an instruction switches the check of certificates off. */
export function uncheckedTls(instruction: Instruction): UncheckedTls[] {
  if (instruction.kind === 'run') return instruction.commands.flatMap(inCommand)
  if (instruction.kind !== 'env' && instruction.kind !== 'arg') return []
  return instruction.pairs
    .filter(({ key, value }) => switchesOff(key, value?.value))
    .map((pair) => ({ kind: 'variable', span: pair.keySpan, pair }))
}

/** True when all addresses of a command lie on the open network, where certificates can be checked. */
export const isCheckable = ({ words }: Command): boolean =>
  words.every(({ text, value }) => !text.includes('://') || isOutside(value ?? text))

/** Variables that switch the check off, and the values that do so. */
const variables: ReadonlyMap<string, readonly string[] | 'any'> = new Map<string, readonly string[] | 'any'>([
  ['NODE_TLS_REJECT_UNAUTHORIZED', ['0']],
  ['PYTHONHTTPSVERIFY', ['0']],
  ['NPM_CONFIG_STRICT_SSL', ['false', '0']],
  ['GIT_SSL_NO_VERIFY', 'any'],
  ['PIP_TRUSTED_HOST', 'any'],
])

function switchesOff(name: string, value: string | undefined): boolean {
  const values = variables.get(name.toUpperCase())
  if (!values || value === undefined || value === '') return false
  return values === 'any' ? value !== '0' && value !== 'false' : values.includes(value)
}

function inCommand(command: Command): UncheckedTls[] {
  const { program, words, assignments } = command
  const given = assignments.filter(({ name, value }) => switchesOff(name, value?.value))
  const exported = program === 'export' ? words.filter(isOffExport) : []
  return [
    ...(setsOff(command) ? [{ kind: 'setting', span: command.span, command } as const] : []),
    ...flags(command),
    ...given.map(({ name, span }) => ({
      kind: 'assignment' as const,
      span: { start: span.start, end: span.start + name.length },
      whole: span,
    })),
    ...exported.map((word) => ({ kind: 'flag' as const, span: word.span, words: [word], command })),
  ]
}

const isOffExport = ({ text, value }: Word): boolean => {
  const [name = ''] = text.split('=', 1)
  return text.includes('=') && switchesOff(name, value?.slice(name.length + 1))
}

/** `npm config set strict-ssl false`, `git config --global http.sslVerify false`. */
function setsOff({ program, words }: Command): boolean {
  if (words[0]?.text !== 'config') return false
  const texts = words.map(({ text, value }) => (value ?? text).toLowerCase())
  const off = (name: string): boolean =>
    texts.includes(`${name}=false`) ||
    texts.some((text, index) => text === name && texts[index + 1] === 'false')
  if (program === 'git') return off('http.sslverify')
  return ['npm', 'yarn', 'pnpm'].includes(program) && off('strict-ssl')
}

function flags(command: Command): UncheckedTls[] {
  const { words } = command
  return words.flatMap((word, index) => {
    const count = wordsOff(command.program, word, words[index - 1])
    if (count === 0) return []
    const start = count === 2 && command.program === 'git' ? index - 1 : index
    return [{ kind: 'flag' as const, span: word.span, words: words.slice(start, start + count), command }]
  })
}

/** How many words make up the flag that switches the check off; 0 when it is none. */
function wordsOff(program: string, { text }: Word, before: Word | undefined): number {
  if (program === 'curl') return text === '--insecure' || curlSwitches(text).includes('k') ? 1 : 0
  if (program === 'wget') return text === '--no-check-certificate' ? 1 : 0
  if (/^pip[\d.]*$/.test(program))
    return text === '--trusted-host' ? 2 : text.startsWith('--trusted-host=') ? 1 : 0
  if (program === 'git') return before?.text === '-c' && text.toLowerCase() === 'http.sslverify=false' ? 2 : 0
  if (/^(yum|dnf|microdnf)$/.test(program)) return /^--setopt=sslverify=(false|0)$/i.test(text) ? 1 : 0
  return (program === 'npm' || program === 'yarn') && text === '--strict-ssl=false' ? 1 : 0
}
