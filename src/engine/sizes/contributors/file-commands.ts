import type { Command } from '../../facts/model.ts'
import { sliceOf } from '../../text/span.ts'
import { type Amount, exactly } from '../amount.ts'
import { utf8Bytes } from '../context-files.ts'
import { absolute, baseName, isSystemDirectory } from '../path.ts'
import { add, type Change, placeOf, type Step } from '../world.ts'
import { archiveReaders } from './archive-commands.ts'
import { filled } from './filled-files.ts'
import { flagValue, hasFlag, operandsOf } from './flags.ts'

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
  sed: rewrittenInPlace,
  touch: rewrites,
  strip: shrunk,
  upx: shrunk,
  find: findings,
  xargs: handedOn,
  install: installs,
  ...archiveReaders,
  dd: filled,
  fallocate: filled,
  truncate: filled,
  cat: written,
  tee: written,
}

/** Whether `fileChanges` knows what a command does. */
export const handlesFiles = ({ program }: Command): boolean => Object.hasOwn(readers, program)

export const fileChanges = (command: Command, step: Step): Iterable<Change> =>
  handlesFiles(command) ? (readers[command.program]?.(command, step) ?? []) : []

const sharedFiles = /^\/usr\/share\/(?:doc|man|info|locale|i18n)(?:\/\*)?$/

function* removals(command: Command): Iterable<Change> {
  for (const word of operandsOf(command)) {
    const path = placeOf(word, command)
    // `rm -rf "$UNKNOWN"/*` must not empty the image.
    if (path !== '' && path !== '/*' && !word.includes('$')) yield { kind: 'remove', path }
    // What packages of this layer have there is part of their bytes.
    if (sharedFiles.test(path)) yield { kind: 'thin', path: '/usr/(packages)' }
  }
}

function* transfers(command: Command, kind: 'copy' | 'move'): Iterable<Change> {
  const words = operandsOf(command)
  const into = flagValue(command, ['-t', '--target-directory'])
  const sources = into === undefined ? words.slice(0, -1) : words.filter((word) => word !== into)
  const last = into ?? words.at(-1)
  if (last === undefined) return
  const target = placeOf(last, command)
  const isDirectory =
    into !== undefined || /[/.]$/.test(last) || sources.length > 1 || isSystemDirectory(target)
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
  const namesFilesOnly = command.program === 'touch' || hasFlag(command, '--reference')
  const words = namesFilesOnly ? operandsOf(command) : paths
  for (const word of words) {
    if (word.includes('$')) continue
    const label = `\`${command.program}\` writes ${word} again`
    yield { kind: 'rewrite', path: placeOf(word, command), isRecursive, at: command.span, label }
  }
}

/** `sed -i` writes the whole file again, however little it changes. */
function* rewrittenInPlace(command: Command): Iterable<Change> {
  if (!command.words.some(({ text }) => text.startsWith('-i') || text.startsWith('--in-place'))) return
  for (const word of operandsOf(command)) {
    if (word.includes('$')) continue
    const label = `\`sed\` writes ${word} again`
    yield { kind: 'rewrite', path: placeOf(word, command), isRecursive: false, at: command.span, label }
  }
}

/** The share that is left; a program without symbols keeps its size. */
const sharesLeft: Readonly<Record<string, Amount>> = {
  strip: { low: 0.25, likely: 0.75, high: 1 },
  upx: { low: 0.25, likely: 0.4, high: 0.7 },
}

function* shrunk(command: Command): Iterable<Change> {
  for (const word of operandsOf(command)) {
    if (word.includes('$')) continue
    yield {
      kind: 'rewrite',
      path: placeOf(word, command),
      isRecursive: false,
      at: command.span,
      label: `what \`${command.program}\` leaves of ${word}`,
      keeps: sharesLeft[command.program],
    }
  }
}

/** `install -m 755 a b`, `install -D -t /usr/bin a`; `install -d` makes directories only. */
function* installs(command: Command): Iterable<Change> {
  if (hasFlag(command, '-d', '--directory')) return
  const words = command.words.map(({ value, text }) => value ?? text)
  const isValue = (at: number): boolean => /^-[a-zA-Z]*[mogtS]$/.test(words[at - 1] ?? '')
  const operands = words.filter((word, at) => !word.startsWith('-') && !isValue(at))
  const into =
    flagValue(command, ['--target-directory']) ??
    words.find((_, at) => /^-[a-zA-Z]*t$/.test(words[at - 1] ?? ''))
  const last = into ?? operands.at(-1)
  if (last === undefined) return
  const target = placeOf(last, command)
  const sources = into === undefined ? operands.slice(0, -1) : operands
  const isDirectory = into !== undefined || last.endsWith('/') || sources.length > 1
  for (const source of sources) {
    if (source.includes('$')) continue
    const from = placeOf(source, command)
    const to = isDirectory ? `${target}/${baseName(from)}` : target
    yield { kind: 'copy', from, to, at: command.span, label: `\`install\` copies ${source}` }
  }
}

/** `find … | xargs rm`. */
function* handedOn(command: Command): Iterable<Change> {
  const finder = command.run.commands[command.run.commands.indexOf(command) - 1]
  const deletes = operandsOf(command).some((word) => baseName(word) === 'rm')
  if (deletes && command.joinedBy === '|' && finder?.program === 'find') yield* found(finder)
}

/** `find /usr -name '*.pyc' -delete`, `find … -exec rm -rf {} +`. */
function* findings(command: Command): Iterable<Change> {
  const words = command.words.map(({ value, text }) => value ?? text)
  const deletes =
    words.includes('-delete') || words.some((word, at) => word === 'rm' && words[at - 1]?.startsWith('-exec'))
  if (deletes) yield* found(command)
}

const filters: ReadonlySet<string> = new Set([
  ...['-name', '-iname', '-path', '-regex', '-type', '-newer', '-size', '-mtime', '-perm', '-empty', '-user'],
])

/** All that a `find` finds is deleted. */
function* found(command: Command): Iterable<Change> {
  const words = command.words.map(({ value, text }) => value ?? text)
  const firstTest = words.findIndex((word) => word.startsWith('-') || word === '(' || word === '!')
  const tests = words.filter((word) => filters.has(word))
  // Of several tests none alone tells which files are meant.
  const name =
    tests.filter((test) => test !== '-type').join() === '-name'
      ? words[words.indexOf('-name') + 1]
      : undefined
  const isSimple = !words.includes('!') && !words.includes('-not')
  for (const start of words.slice(0, firstTest === -1 ? words.length : firstTest))
    yield tests.length > 0
      ? { kind: 'thin', path: placeOf(start, command), name: isSimple ? name : undefined }
      : { kind: 'remove', path: placeOf(start, command) }
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
