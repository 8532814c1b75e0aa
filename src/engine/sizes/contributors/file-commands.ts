import type { Command } from '../../facts/model.ts'
import { sliceOf } from '../../text/span.ts'
import { exactly } from '../amount.ts'
import { utf8Bytes } from '../context-files.ts'
import { absolute, baseName } from '../path.ts'
import { add, type Change, directoryOf, placeOf, type Step } from '../world.ts'
import { unpackedBytes } from './downloads.ts'
import { flagValue, hasFlag, operandsOf } from './flags.ts'
import { archiveEndings } from './known-downloads.ts'
import { unpackedPackage } from './package-files.ts'

type Reader = (command: Command, step: Step) => Iterable<Change>

/** What the commands that handle files do to the files that are known. */
const readers: Readonly<Record<string, Reader>> = {
  rm: removals,
  unlink: removals,
  rmdir: () => [],
  mv: (command) => transfers(command, 'move'),
  cp: (command) => transfers(command, 'copy'),
  rsync: (command) => transfers(command, 'copy'),
  chown: rewrites,
  chgrp: rewrites,
  chmod: rewrites,
  find: findings,
  tar: unpacking,
  unzip: unpacking,
  dpkg: unpackedPackages,
  rpm: unpackedPackages,
  dd: filled,
  fallocate: filled,
  cat: written,
  tee: written,
}

export const fileChanges = (command: Command, step: Step): Iterable<Change> =>
  Object.hasOwn(readers, command.program) ? (readers[command.program]?.(command, step) ?? []) : []

function* removals(command: Command): Iterable<Change> {
  for (const word of operandsOf(command)) {
    const path = placeOf(word, command)
    // `rm -rf "$UNKNOWN"/*` must not empty the image.
    if (path !== '' && path !== '/*' && !word.includes('$')) yield { kind: 'remove', path }
  }
}

function* transfers(command: Command, kind: 'copy' | 'move'): Iterable<Change> {
  const words = operandsOf(command)
  const into = flagValue(command, ['-t', '--target-directory'])
  const sources = into === undefined ? words.slice(0, -1) : words.filter((word) => word !== into)
  const last = into ?? words.at(-1)
  if (last === undefined) return
  const target = placeOf(last, command)
  const isDirectory = into !== undefined || last.endsWith('/') || last.endsWith('.') || sources.length > 1
  for (const source of sources) {
    if (source.includes('$')) continue
    const from = placeOf(source, command)
    const to = isDirectory && !source.endsWith('/.') ? `${target}/${baseName(from)}` : target
    yield { kind, from, to, at: command.span, label: `\`${command.program}\` copies ${source}` }
  }
}

function* rewrites(command: Command): Iterable<Change> {
  const [, ...paths] = operandsOf(command)
  const isRecursive = hasFlag(command, '-R', '--recursive')
  const words = hasFlag(command, '--reference') ? operandsOf(command) : paths
  for (const word of words) {
    if (word.includes('$')) continue
    const label = `\`${command.program}\` writes ${word} again`
    yield { kind: 'rewrite', path: placeOf(word, command), isRecursive, at: command.span, label }
  }
}

/** `find /usr -name '*.pyc' -delete`, `find … -exec rm -rf {} +`. */
function* findings(command: Command): Iterable<Change> {
  const words = command.words.map(({ value, text }) => value ?? text)
  const deletes =
    words.includes('-delete') || words.some((word, at) => word === 'rm' && words[at - 1]?.startsWith('-exec'))
  if (!deletes) return
  const firstTest = words.findIndex((word) => word.startsWith('-') || word === '(' || word === '!')
  const isFiltered = words.some((word) =>
    ['-name', '-iname', '-path', '-regex', '-type', '-newer'].includes(word),
  )
  for (const start of words.slice(0, Math.max(0, firstTest)))
    yield isFiltered
      ? { kind: 'thin', path: placeOf(start, command) }
      : { kind: 'remove', path: placeOf(start, command) }
}

/** Archives that the image already holds; those fetched in the same RUN are weighed as downloads. */
function* unpacking(command: Command, { world }: Step): Iterable<Change> {
  if (command.program === 'tar' && !extracts(command)) return
  if (command.run.downloads.some(({ unpackedBy }) => unpackedBy === command)) return
  const target = flagValue(command, command.program === 'tar' ? ['-C', '--directory'] : ['-d'])
  for (const word of operandsOf(command)) {
    if (!archiveEndings.some((ending) => word.endsWith(ending))) continue
    for (const archive of world.files.find(placeOf(word, command)))
      yield add({
        path: target === undefined ? directoryOf(command) : placeOf(target, command),
        label: `${baseName(word)}, unpacked`,
        at: command.span,
        material: 'mixed',
        bytes: unpackedBytes(archive.bytes),
        basis:
          archive.basis.kind === 'unknown'
            ? archive.basis
            : { kind: 'rule-of-thumb', note: 'archives unpack to one and a half to seven times their size' },
        spreads: true,
      })
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

/** `tar xzf`, `tar -xJ`, `tar --extract`. */
const extracts = ({ words }: Command): boolean =>
  words.some(({ text }, at) =>
    text.startsWith('--')
      ? text === '--extract' || text === '--get'
      : (at === 0 || text.startsWith('-')) && text.includes('x'),
  )

/** `dd if=/dev/zero of=/swap bs=1M count=64`, `fallocate -l 64M /swap`. */
function* filled(command: Command): Iterable<Change> {
  const option = (name: string): string | undefined =>
    command.words.find(({ text }) => text.startsWith(`${name}=`))?.value?.slice(name.length + 1)
  const isDd = command.program === 'dd'
  const target = isDd ? option('of') : operandsOf(command).at(-1)
  const count = Number(option('count') ?? Number.NaN)
  const bytes = isDd
    ? count * (bytesIn(option('bs')) ?? 512)
    : bytesIn(flagValue(command, ['-l', '--length']))
  if (target === undefined || target.startsWith('/dev/') || bytes === undefined || !Number.isFinite(bytes))
    return
  yield add({
    path: placeOf(target, command),
    label: baseName(target),
    at: command.span,
    material: 'mixed',
    isFile: true,
    bytes: exactly(bytes),
    basis: { kind: 'given', what: 'stated in the command' },
  })
}

const units: Readonly<Record<string, number>> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 }

/** `64M` → 67,108,864. */
function bytesIn(text: string | undefined): number | undefined {
  const found = /^(\d+)([KMG]?)(?:i?B)?$/i.exec(text ?? '')
  const factor = units[(found?.[2] ?? '').toUpperCase()]
  return found && factor !== undefined ? Number(found[1]) * factor : undefined
}

/** `cat > file <<EOF`. */
function* written(command: Command, { file }: Step): Iterable<Change> {
  const body = command.redirections.find((one) => one.body !== undefined)?.body
  const target =
    command.redirections.find(({ operator }) => operator === '>' || operator === '>>')?.target?.value ??
    (command.program === 'tee' ? operandsOf(command)[0] : undefined)
  if (!body || target === undefined || target.startsWith('/dev/')) return
  yield add({
    path: absolute(placeOf(target, command), ''),
    label: baseName(target),
    at: command.span,
    material: 'text',
    isFile: true,
    bytes: exactly(utf8Bytes(sliceOf(file.source, body))),
    basis: { kind: 'given', what: 'the lines in this file' },
  })
}
