import type { Command } from '../../facts/model.ts'
import { type Amount, product, sum, zero } from '../amount.ts'
import type { Basis } from '../image-size.ts'
import { baseName } from '../path.ts'
import { unknown } from '../rules-of-thumb.ts'
import { add, type Change, directoryOf, placeOf, type Step } from '../world.ts'
import { unpackedBytes } from './downloads.ts'
import { flagValue, operandsOf } from './flags.ts'
import { archiveEndings } from './known-downloads.ts'
import { unpackedPackage } from './package-files.ts'

/** What the commands that pack and unpack do to the files that are known. */
export const archiveReaders: Readonly<Record<string, (command: Command, step: Step) => Iterable<Change>>> = {
  tar,
  bsdtar: tar,
  unzip: unpacking,
  zip: packing,
  gzip: pressing,
  xz: pressing,
  bzip2: pressing,
  zstd: pressing,
  dpkg: unpackedPackages,
  rpm: unpackedPackages,
}

function* tar(command: Command, step: Step): Iterable<Change> {
  if (hasLetter(command, 'x', '--extract', '--get')) yield* unpacking(command, step)
  else if (hasLetter(command, 'c', '--create')) yield* packing(command, step)
}

/** In `xzf`, `-xJ`, `--extract`: tar takes its first word for flags even without a dash. */
const hasLetter = ({ words }: Command, letter: string, ...long: readonly string[]): boolean =>
  words.some(({ text }, at) =>
    text.startsWith('--')
      ? long.includes(text)
      : (at === 0 || text.startsWith('-')) && !text.startsWith('/') && text.includes(letter),
  )

/** Archives that the image already holds; those fetched in the same RUN are weighed as downloads. */
function* unpacking(command: Command, { world }: Step): Iterable<Change> {
  if (command.run.downloads.some(({ unpackedBy }) => unpackedBy === command)) return
  const target = flagValue(command, command.program === 'unzip' ? ['-d'] : ['-C', '--directory'])
  for (const word of archivesOf(command)) {
    for (const archive of world.files.find(placeOf(word, command)))
      yield add({
        path: target === undefined ? directoryOf(command) : placeOf(target, command),
        label: `${baseName(word)}, unpacked`,
        at: command.span,
        material: 'mixed',
        bytes: archive.unpacked ?? unpackedBytes(archive.bytes),
        basis:
          archive.basis.kind === 'unknown' || archive.unpacked
            ? archive.basis
            : { kind: 'rule-of-thumb', note: 'archives unpack to one and a half to seven times their size' },
        spreads: true,
      })
  }
}

/** Named by the command, or handed to it: `cat app.tar.gz | tar xz`. */
function archivesOf(command: Command): readonly string[] {
  const named = operandsOf(command).filter(isArchive)
  if (named.length > 0 || command.joinedBy !== '|') return named
  const before = command.run.commands[command.run.commands.indexOf(command) - 1]
  return before ? operandsOf(before).filter(isArchive) : []
}

const isArchive = (word: string): boolean => archiveEndings.some((ending) => word.endsWith(ending))

/** A text shrinks to a tenth, what is packed already not at all. */
export const pressedShare: Amount = { low: 0.1, likely: 0.4, high: 1 }
export const pressedBasis: Basis = {
  kind: 'rule-of-thumb',
  note: 'what is packed shrinks to a tenth, or not at all',
}
const tarShare: Amount = { low: 1, likely: 1.01, high: 1.1 }

/** `tar czf /tmp/app.tar.gz .`, `zip -r app.zip app`. */
function* packing(command: Command, { world }: Step): Iterable<Change> {
  const isZip = command.program === 'zip'
  const operands = operandsOf(command)
  // `tar czf out .`: the first word holds the flags.
  const [archive, ...sources] = isZip || command.words[0]?.text.startsWith('-') ? operands : operands.slice(1)
  if (archive === undefined || archive.includes('$') || archive === '-' || !isArchive(archive)) return
  const packed = sources.flatMap((word) => world.files.find(placeOf(word, command)))
  const isTold = packed.length > 0 && packed.every(({ basis }) => basis.kind !== 'unknown')
  const whole = sum(packed.map(({ bytes }) => bytes))
  yield add({
    path: placeOf(archive, command),
    label: baseName(archive),
    at: command.span,
    material: 'archive',
    isFile: true,
    bytes: packed.length > 0 ? product(whole, archive.endsWith('.tar') ? tarShare : pressedShare) : zero,
    basis: isTold ? pressedBasis : unknown(`what \`${command.program}\` packs is not known`),
    unpacked: isTold ? whole : undefined,
  })
}

/** `gzip file` puts file.gz in its place. */
const endings: Readonly<Record<string, string>> = { gzip: '.gz', xz: '.xz', bzip2: '.bz2', zstd: '.zst' }

function* pressing(command: Command, { world }: Step): Iterable<Change> {
  const isOneWay = command.words.every(
    ({ text }) => !/^-(?:-decompress|-stdout|-to-stdout|[a-z0-9]*[dc])/.test(text),
  )
  const ending = endings[command.program]
  if (!isOneWay || ending === undefined) return
  for (const word of operandsOf(command)) {
    const path = placeOf(word, command)
    const pressed = world.files.find(path).filter((entry) => entry.isFile && entry.path === path)
    for (const { id: _, ...entry } of pressed) {
      yield add({
        ...entry,
        path: `${path}${ending}`,
        label: `${baseName(word)}${ending}`,
        at: command.span,
        material: 'archive',
        bytes: product(entry.bytes, pressedShare),
        basis: entry.basis.kind === 'unknown' ? entry.basis : pressedBasis,
      })
      if (command.program !== 'zstd') yield { kind: 'remove', path }
    }
  }
}

/** `dpkg -i chrome.deb`: unpacked, a package is three to four times as large. */
function* unpackedPackages(command: Command, { world }: Step): Iterable<Change> {
  for (const word of operandsOf(command)) {
    if (!word.endsWith('.deb') && !word.endsWith('.rpm')) continue
    for (const archive of world.files.find(placeOf(word, command)))
      yield add(unpackedPackage(archive, command.span))
  }
}
