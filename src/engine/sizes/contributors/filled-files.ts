import type { Command } from '../../facts/model.ts'
import { type Amount, between, exactly, zero } from '../amount.ts'
import type { Basis } from '../image-size.ts'
import { baseName } from '../path.ts'
import { given, unknown } from '../rules-of-thumb.ts'
import { add, type Change, directoryOf, placeOf } from '../world.ts'
import { flagValue, inputsOf, operandsOf } from './flags.ts'
import type { Contents } from './output.ts'

/**
 * `dd if=/dev/zero of=/swap bs=1M count=64`, `fallocate -l 64M /swap`, `truncate -s 64M /swap`: the file is as large as it
 * says. A hole that `truncate` leaves counts in full, for a layer's tar spells out each zero of it.
 */
export function* filled(command: Command): Iterable<Change> {
  const targets = command.program === 'dd' ? [optionOf(command, 'of')] : filesOf(command)
  const contents = filling(command)
  if (!contents) return
  for (const target of targets) {
    if (target === undefined || target.startsWith('/dev/')) continue
    const file = { label: baseName(target), at: command.span, material: contents.material } as const
    // `dd of=/f$i` in a loop: how many files that makes is not told.
    if (target.includes('$'))
      yield add({
        ...file,
        path: directoryOf(command),
        bytes: zero,
        basis: unknown(`how many files \`${target}\` stands for is not in the text`),
        spreads: true,
      })
    else yield add({ ...file, ...contents, path: placeOf(target, command), isFile: true })
  }
}

/** `truncate -s 1M a b` fills both. */
function filesOf(command: Command): readonly string[] {
  const size = flagValue(command, sizeFlags)
  const reference = flagValue(command, ['-r', '--reference'])
  return operandsOf(command).filter((word) => word !== size && word !== reference)
}

const sizeFlags = ['-l', '--length', '-s', '--size']

const optionOf = ({ words }: Command, name: string): string | undefined => {
  const word = words.find(({ text }) => text.startsWith(`${name}=`))
  return (word?.value ?? word?.text)?.slice(name.length + 1)
}

/** What `dd`, `fallocate`, `truncate` or `head -c` writes; undefined when the text does not tell. */
export function filling(command: Command): Contents | undefined {
  if (command.program === 'dd') return ddContents(command)
  const bytes = bytesIn(flagValue(command, command.program === 'head' ? ['-c', '--bytes'] : sizeFlags))
  if (bytes === undefined) return
  if (command.program === 'head') return headContents(command, bytes)
  return { bytes: exactly(bytes), material: 'zeros', basis: stated }
}

const stated: Basis = given('stated in the command')

function ddContents(command: Command): Contents | undefined {
  const blocks = bytesIn(optionOf(command, 'count'))
  const block = optionOf(command, 'bs') ?? optionOf(command, 'ibs')
  const bytes = blocks === undefined ? undefined : blocks * (bytesIn(block ?? '512') ?? Number.NaN)
  if (bytes === undefined || !Number.isFinite(bytes)) return
  return poured(bytes, optionOf(command, 'if') ?? '')
}

/** `head -c 100M /dev/zero`, `tr -dc a-z < /dev/urandom | head -c 32`: a file may end before that. */
function headContents(command: Command, bytes: number): Contents {
  const size = flagValue(command, ['-c', '--bytes'])
  const [source] = [...operandsOf(command).filter((word) => word !== size), ...inputsOf(command)]
  const before = pourers(command, command.run.commands.indexOf(command))
  return poured(bytes, source ?? before.find((word) => endless.has(word)) ?? '')
}

/** What the commands before it in the pipe are called and read. */
function pourers({ run, joinedBy }: Command, end: number): string[] {
  const before = joinedBy === '|' ? run.commands[end - 1] : undefined
  return before
    ? [before.program, ...operandsOf(before), ...inputsOf(before), ...pourers(before, end - 1)]
    : []
}

const zeros: ReadonlySet<string> = new Set(['/dev/zero'])
const endless: ReadonlySet<string> = new Set(['/dev/zero', '/dev/urandom', '/dev/random', 'yes'])

const poured = (bytes: number, source: string): Contents => ({
  bytes: endless.has(source) ? exactly(bytes) : atMost(bytes),
  material: zeros.has(source) ? 'zeros' : 'mixed',
  basis: stated,
})
const atMost = (bytes: number): Amount => between(0, bytes, bytes)

const powers: Readonly<Record<string, number>> = { '': 0, K: 1, M: 2, G: 3, T: 4 }

/** `64M` and `64MiB` → 67,108,864; `64MB` → 64,000,000, as coreutils have it. */
function bytesIn(text: string | undefined): number | undefined {
  const found = /^(\d+)([KMGT]?)(i?B)?$/i.exec(text ?? '')
  const power = powers[(found?.[2] ?? '').toUpperCase()]
  const thousand = found?.[3]?.toUpperCase() === 'B' ? 1000 : 1024
  return found && power !== undefined ? Number(found[1]) * thousand ** power : undefined
}
