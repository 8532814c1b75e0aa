import type { Command } from '../../facts/model.ts'
import { type Amount, between, product, sum, zero } from '../amount.ts'
import type { Material } from '../compression.ts'
import type { Basis } from '../image-size.ts'
import { baseName, matcher } from '../path.ts'
import { unknown } from '../rules-of-thumb.ts'
import { placeOf, type Step } from '../world.ts'
import { pressedBasis, pressedShare } from './archive-commands.ts'
import { unpackedBytes } from './downloads.ts'
import { filling } from './filled-files.ts'
import { hasFlag, inputsOf, operandsOf } from './flags.ts'

/** What a command prints, or fills a file with. */
export interface Contents {
  readonly bytes: Amount
  readonly material: Material
  readonly basis: Basis
}

/** What a command prints; undefined for next to nothing, as most programs do. */
export function outputOf(command: Command, step: Step): Contents | undefined {
  const name = baseName(command.program)
  if (name === 'head' || name === 'dd') return filling(command)
  const share = passers.get(name)
  if (share) return part(readBy(command, step), share)
  if (unpackers.has(name) || (packers.has(name) && hasFlag(command, '-d', '--decompress')))
    return unpacked(command, name, step)
  if (packers.has(name)) return packed(readBy(command, step)) ?? notTold(name)
  return printsAnything(command, name) ? notTold(name) : undefined
}

const all = between(1, 1, 1)
/** What these print of what they read. Others (`grep`, `cut`, `awk`) print a part of a text. */
const passers: ReadonlyMap<string, Amount> = new Map([
  ...['cat', 'tac', 'tee', 'sort'].map((name) => [name, all] as const),
  ...['sed', 'tr', 'envsubst', 'iconv'].map((name) => [name, between(0.3, 1, 1.6)] as const),
  // Four letters for three bytes, and ends of lines.
  ['base64', between(0.7, 1.34, 1.36)],
])
const packers: ReadonlySet<string> = new Set(['gzip', 'bzip2', 'xz', 'zstd', 'lz4', 'lzma'])
const unpackers: ReadonlySet<string> = new Set(
  'zcat bzcat xzcat lzcat zstdcat gunzip bunzip2 unxz unzstd unlzma'.split(' '),
)

const notTold = (name: string): Contents => ({
  bytes: zero,
  material: 'mixed',
  basis: unknown(`how much \`${name}\` prints is not in the text`),
})

const part = (whole: Contents | undefined, share: Amount): Contents | undefined =>
  whole && { ...whole, bytes: product(whole.bytes, share) }

const packed = (whole: Contents | undefined): Contents | undefined =>
  whole && {
    bytes: product(whole.bytes, pressedShare),
    material: 'archive',
    basis: whole.basis.kind === 'unknown' ? whole.basis : pressedBasis,
  }

function unpacked(command: Command, name: string, step: Step): Contents | undefined {
  // That was weighed with the download.
  if (command.run.downloads.some(({ unpackedBy }) => unpackedBy === command)) return
  const archive = readBy(command, step)
  if (!archive) return notTold(name)
  return {
    bytes: unpackedBytes(archive.bytes),
    material: 'mixed',
    basis:
      archive.basis.kind === 'unknown'
        ? archive.basis
        : { kind: 'rule-of-thumb', note: 'archives unpack to one and a half to seven times their size' },
  }
}

/** The known files that a command names, or what the command before it prints into the pipe. */
function readBy(command: Command, step: Step): Contents | undefined {
  const files = [...operandsOf(command), ...inputsOf(command)].flatMap((word) => {
    const matches = matcher(placeOf(word, command))
    return step.world.files.find(placeOf(word, command)).filter(({ path, isFile }) => isFile && matches(path))
  })
  const [first] = files
  if (first)
    return {
      bytes: sum(files.map(({ bytes }) => bytes)),
      material: first.material,
      basis: (files.find(({ basis }) => basis.kind === 'unknown') ?? first).basis,
    }
  const before =
    command.joinedBy === '|' ? command.run.commands[command.run.commands.indexOf(command) - 1] : undefined
  return before && outputOf(before, step)
}

/** Programs that run what others wrote, and the flags behind which the text itself is what they run. */
const interpreters: ReadonlyMap<string, RegExp> = new Map([
  ['python', /^-[IEsB]*[cV]$|^--version$|^(?:pip|json\.tool|site|sysconfig|platform)$/],
  ['node', /^(?:-[ep]+|--eval|--print|-v|--version)$/],
  ['deno', /^(?:eval|info|-V|--version)$/],
  ['php', /^-[rimv]$/],
  ['ruby', /^-[a-z]*[ev]$/],
  ['perl', /^-[a-z0-9]*[ev]$/],
  ['lua', /^-[ev]$/],
  ['java', /version$/],
  ['psql', /^(?:-[a-zA-Z]*c|--command)/],
  ['mysql', /^(?:-[a-zA-Z]*e|--execute)/],
  ['sqlite3', /^(?:select|pragma|create|insert|update) /i],
])

const archivers: ReadonlySet<string> = new Set(['tar', 'bsdtar', 'cpio', 'git'])

/** `python make.py`, `tar c .`, `git archive HEAD`. */
function printsAnything({ words }: Command, name: string): boolean {
  const ownText = interpreters.get(name) ?? interpreters.get(name.replace(/[\d.]+$/, ''))
  if (!ownText && !archivers.has(name)) return false
  const texts = words.map(({ value, text }) => value ?? text)
  if (ownText) return texts.some((text) => !text.startsWith('-')) && !texts.some((text) => ownText.test(text))
  const [first = ''] = texts
  if (name === 'tar' || name === 'bsdtar')
    return /^-?[a-z]*x|^--extract/.test(first)
      ? texts.some((text) => text === '-O' || text === '--to-stdout')
      : texts.includes('-') || !/^-?[a-zA-Z]*f|^--/.test(first)
  return (name === 'git' && first === 'archive') || (name === 'cpio' && /^-[a-z]*o/.test(first))
}
