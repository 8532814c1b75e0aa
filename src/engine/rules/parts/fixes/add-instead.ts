import type { Command, Copy, Dockerfile, Run, Word } from '../../../facts/model.ts'
import { resolvePath } from '../../../facts/path.ts'
import { replace } from '../../../text/edit.ts'
import { sliceOf } from '../../../text/span.ts'
import type { Fix } from '../../rule.ts'
import { removeInstruction } from './remove-command.ts'

/**
 * The fix that makes an ADD of a COPY of one archive and the RUN right behind it, which does nothing but unpack and
 * delete it; undefined where tar is told more than a directory.
 */
export function addInstead(copy: Copy, file: Dockerfile): Fix | undefined {
  const { instructions } = copy.stage
  const [archive, ...others] = copy.sources
  const run = instructions[instructions.indexOf(copy) + 1]
  if (run?.kind !== 'run' || !archive || others.length > 0 || copy.isJson || !copy.destination) return
  if (!isUnpackedByAdd(archive) || run.form.kind === 'exec' || run.flags.length > 0) return
  const path = pathOf(copy, archive)
  const directory = path === undefined ? undefined : unpackedTo(run, path)
  const rest = { start: run.span.end, end: copy.stage.span.end }
  const isNeeded = sliceOf(file.source, rest).includes(archive.text)
  if (directory === undefined || isNeeded) return
  const keyword = copy.keyword.text === 'copy' ? 'add' : 'ADD'
  return {
    title: 'Let ADD unpack it',
    edits: [
      replace(copy.keyword.span, keyword),
      replace(copy.destination.span, directory === '/' ? '/' : `${directory}/`),
      removeInstruction(run, file),
    ],
  }
}

/** https://docs.docker.com/reference/dockerfile/#adding-local-tar-archives */
const isUnpackedByAdd = ({ value = '' }: Word): boolean =>
  /\.(tar(\.(gz|bz2|xz|zst))?|tgz|tbz2?|txz)$/.test(value)

/** Where the archive lies: in the destination, or as it. */
function pathOf({ target, destination }: Copy, { value = '' }: Word): string | undefined {
  const name = value.slice(value.lastIndexOf('/') + 1)
  if (target === undefined || /[*?[]/.test(name)) return
  const isDirectory = destination?.text.endsWith('/') || destination?.value === '.'
  if (isDirectory) return resolvePath(target, name)
  return target.endsWith(name) ? target : undefined
}

/** The directory that tar fills; undefined where the RUN does anything else, save making it and deleting the archive. */
function unpackedTo({ commands }: Run, path: string): string | undefined {
  const [tar, ...others] = commands.filter(({ program }) => program === 'tar')
  if (!tar || others.length > 0) return
  const isPlain = commands.every(
    ({ nesting, joinedBy }) => nesting.length === 0 && (joinedBy ?? '&&') === '&&',
  )
  const directory = directoryOf(tar, path)
  const rest = commands.filter((command) => command !== tar)
  return isPlain && rest.every((command) => isPartOfIt(command, path, directory)) ? directory : undefined
}

const isPartOfIt = (command: Command, path: string, directory: string | undefined): boolean => {
  const { program, words, workdir } = command
  const operands = words.filter(({ text }) => !text.startsWith('-'))
  const paths = operands.map(({ value }) => value !== undefined && resolvePath(workdir, value))
  return (
    (program === 'rm' && paths.every((one) => one === path)) ||
    (program === 'mkdir' && operands.length === words.length - 1 && paths.every((one) => one === directory))
  )
}

/** `tar -xzf a.tgz -C /opt`, with no other options. */
function directoryOf({ words, workdir }: Command, path: string): string | undefined {
  const [switches, archive, flag, target, ...more] = words
  const cluster = switches?.text ?? ''
  const isPlain = /^-?[xzjJvp]+f$/.test(cluster) && cluster.includes('x')
  const isIt = archive?.value !== undefined && resolvePath(workdir, archive.value) === path
  if (!isPlain || !isIt || more.length > 0) return
  if (flag === undefined) return workdir
  if (flag.text !== '-C' && flag.text !== '--directory') return
  return target?.value === undefined ? undefined : resolvePath(workdir, target.value)
}
