import { type Span, sliceOf } from '../text/span.ts'
import type { Add, Copy, Instruction, Secret } from './model.ts'
import { credentialFormats, isPlaceholder } from './tables/credential-formats.ts'
import { isPublicKey, secretFile, secretPlace } from './tables/secret-files.ts'

/** Credentials that the text shows, names that announce one, and files that hold one. */
export const readSecrets = (source: string, instructions: readonly Instruction[]): Secret[] =>
  instructions.flatMap((instruction) => [
    ...named(instruction),
    ...copied(instruction),
    ...written(source, instruction),
  ])

/** The words BuildKit looks for in a name, whole and whatever the case. */
const secretWords = new Set([
  'apikey',
  'auth',
  'credential',
  'credentials',
  'key',
  'password',
  'pword',
  'passwd',
  'secret',
  'token',
])
/** Words that say it is something about a secret, or meant for all to see. */
const harmlessWords = new Set([
  'public',
  'file',
  'version',
  'alias',
  'gpg',
  'fingerprint',
  'url',
  'path',
  'dir',
  'cache',
  'ttl',
  'size',
  'length',
  'type',
  'algorithm',
  'expiry',
  'name',
  'enabled',
  'required',
])

export function announcesSecret(name: string): boolean {
  const words = name.toLowerCase().split('_')
  return words.some((word) => secretWords.has(word)) && !words.some((word) => harmlessWords.has(word))
}

function named(instruction: Instruction): Secret[] {
  if (instruction.kind !== 'env' && instruction.kind !== 'arg') return []
  // An ARG in front of the first FROM never reaches an image.
  if (instruction.kind === 'arg' && instruction.stage.from === undefined && instruction.stage.index < 0)
    return []
  const where = instruction.kind
  return instruction.pairs
    .filter(({ key }) => announcesSecret(key))
    .map(({ key, keySpan }) => ({
      kind: 'name',
      where,
      name: key,
      span: keySpan,
      instruction,
      looksLike: undefined,
    }))
}

function copied(instruction: Instruction): Secret[] {
  if ((instruction.kind !== 'copy' && instruction.kind !== 'add') || instruction.from) return []
  return instruction.sources.flatMap((source) => {
    const { value } = source
    const isHarmless = value === undefined || isPublicKey(value, instruction.target ?? '')
    const looksLike = isHarmless ? undefined : (secretFile(value) ?? secretByPlace(value, instruction))
    return looksLike === undefined
      ? []
      : [
          {
            kind: 'file',
            where: 'copy',
            name: source.text,
            span: source.span,
            instruction,
            looksLike,
          } as const,
        ]
  })
}

const places = { env: 'env', arg: 'arg', label: 'label', run: 'run', copy: 'run' } as const

function written(source: string, instruction: Instruction): Secret[] {
  const { kind, span } = instruction
  if (kind !== 'env' && kind !== 'arg' && kind !== 'label' && kind !== 'run' && kind !== 'copy') return []
  const text = sliceOf(source, span)
  return credentialFormats.flatMap(({ looksLike, hint, pattern }) =>
    text.includes(hint)
      ? [...text.matchAll(pattern)]
          .filter(([match, secret]) => !isPlaceholder(secret ?? match))
          .map((match) => ({
            kind: 'value' as const,
            where: places[kind],
            name: looksLike,
            span: spanOf(match, span),
            instruction,
            looksLike,
          }))
      : [],
  )
}

/** A file that goes where keys and logins are kept: `COPY deploy_key /root/.ssh/id_rsa`. */
const secretByPlace = (source: string, { target }: Copy | Add): string | undefined =>
  target === undefined || /\.pub$|known_hosts|authorized_keys|(^|\/)config(\.d)?(\/|$)/.test(source)
    ? undefined
    : secretPlace(target)

/** The match itself, or its first group when the format has one. */
function spanOf(match: RegExpMatchArray, { start }: Span): Span {
  const [whole, group] = match
  const at = start + (match.index ?? 0) + (group === undefined ? 0 : whole.lastIndexOf(group))
  return { start: at, end: at + (group ?? whole).length }
}
