import { deletedBy } from './leftovers.ts'
import type { Add, Command, Download, Run, Word } from './model.ts'
import { baseName, removes, resolvePath } from './path.ts'

/** What curl, wget and git fetch in a RUN, and what becomes of it there. */
export const readDownloads = (run: Run): Download[] =>
  run.commands.flatMap((command, index) => {
    const fetched = fetchedBy(command)
    if (!fetched) return []
    const later = run.commands.slice(index + 1)
    const piped =
      later[0]?.joinedBy?.startsWith('|') && !later[0].joinedBy.startsWith('||') ? later[0] : undefined
    // `curl … | sudo bash -`: the shell is what matters.
    const receiver = piped?.program === 'sudo' && later[1]?.wrapper === 'sudo' ? later[1] : piped
    const unpackedBy = piped
      ? isUnpacker(piped)
        ? piped
        : undefined
      : later.find((other) => unpacks(other, fetched.path))
    return [
      {
        ...fetched,
        by: command,
        path: piped ? undefined : fetched.path,
        unpackedBy,
        unpackedTo: unpackedBy && unpackTarget(unpackedBy),
        deletedBy: later.find((other) => fetched.path !== undefined && deletesPath(other, fetched.path)),
        pipedInto: receiver && isInterpreter(baseName(receiver.program)) ? receiver : undefined,
      },
    ]
  })

/** What ADD fetches by itself. */
export const readAddDownloads = (add: Add): Download[] =>
  add.sources
    .filter(({ text }) => /^["']?(https?|git|ssh|ftp):\/\/|^git@/.test(text))
    .map(({ value }) => ({
      url: value,
      by: add,
      tool: 'add',
      path:
        add.target === undefined || value === undefined
          ? undefined
          : fileIn(add.target, add.destination, value),
      unpackedBy: undefined,
      unpackedTo: undefined,
      deletedBy: undefined,
      pipedInto: undefined,
    }))

const fileIn = (target: string, destination: Word | undefined, url: string): string =>
  destination?.text.endsWith('/') ? `${target}/${nameIn(url)}` : target

const interpreters = new Set([
  'sh',
  'bash',
  'zsh',
  'dash',
  'ash',
  'ksh',
  'python',
  'python3',
  'perl',
  'ruby',
  'node',
  'php',
])

/** `python3.12` is `python3`. */
const isInterpreter = (program: string): boolean => interpreters.has(program.replace(/\.\d+$/, ''))

type Fetched = Pick<Download, 'tool' | 'url' | 'path'>

function fetchedBy(command: Command): Fetched | undefined {
  const program = baseName(command.program)
  if (program === 'curl') return byCurl(command)
  if (program === 'wget') return byWget(command)
  if (program === 'git' && command.words.some(({ text }) => text === 'clone')) return byGit(command)
}

const curlValueFlags = new Set([
  '-o',
  '--output',
  '-H',
  '--header',
  '-d',
  '--data',
  '-u',
  '--user',
  '-A',
  '--user-agent',
  '-x',
  '--proxy',
  '-X',
  '--request',
  '--retry',
  '--retry-delay',
  '--connect-timeout',
  '-m',
  '--max-time',
  '--cacert',
  '-e',
  '--referer',
  '-b',
  '--cookie',
  '-w',
  '--write-out',
  '--proto',
  '--output-dir',
  '-E',
  '--cert',
  '--key',
  '-F',
  '-T',
])
const wgetValueFlags = new Set([
  '-O',
  '--output-document',
  '-P',
  '--directory-prefix',
  '--header',
  '-o',
  '-a',
  '-t',
  '--tries',
  '-T',
  '--timeout',
  '-U',
])

function byCurl(command: Command): Fetched | undefined {
  const url = urlAmong(command.words, curlValueFlags)
  if (!url) return
  const output = optionValue(command.words, ['-o', '--output'], 'o')
  const named = output ?? redirectedTo(command)
  const keepsName = command.words.some(
    ({ text }) => text === '--remote-name' || /^-[A-Za-z]*O[A-Za-z]*$/.test(text),
  )
  const path = named ?? (keepsName && url.value !== undefined ? nameIn(url.value) : undefined)
  return { tool: 'curl', url: url.value, path: fileAt(command, path) }
}

function byWget(command: Command): Fetched | undefined {
  const url = urlAmong(command.words, wgetValueFlags)
  if (!url) return
  const output = optionValue(command.words, ['-O', '--output-document'], 'O')
  if (output === '-') return { tool: 'wget', url: url.value, path: fileAt(command, redirectedTo(command)) }
  const directory = optionValue(command.words, ['-P', '--directory-prefix'], 'P')
  const name = output ?? (url.value === undefined ? undefined : nameIn(url.value))
  return {
    tool: 'wget',
    url: url.value,
    path: fileAt(command, directory && name ? `${directory}/${name}` : name),
  }
}

function byGit(command: Command): Fetched | undefined {
  const clone = command.words.findIndex(({ text }) => text === 'clone')
  const valueFlags = new Set([
    '-b',
    '--branch',
    '--depth',
    '-c',
    '--config',
    '-j',
    '--jobs',
    '-o',
    '--origin',
    '--reference',
  ])
  const [url, directory] = operandsOf(command.words.slice(clone + 1), valueFlags)
  if (!url) return
  const name = directory
    ? directory.value
    : url.value === undefined
      ? undefined
      : nameIn(url.value).replace(/\.git$/, '')
  return { tool: 'git', url: url.value, path: fileAt(command, name) }
}

const fileAt = ({ workdir }: Command, path: string | undefined): string | undefined =>
  path === undefined || path === '-' ? undefined : resolvePath(workdir, path)

/** The last path segment of a URL, without its query. */
const nameIn = (url: string): string => baseName(url.split(/[?#]/, 1)[0] ?? url)

function operandsOf(words: readonly Word[], valueFlags: ReadonlySet<string>): Word[] {
  return words.filter((word, index) => {
    const before = words[index - 1]
    return !word.text.startsWith('-') && !(before && valueFlags.has(before.text))
  })
}

/** The first operand that looks like an address, else one that a variable hides. */
function urlAmong(words: readonly Word[], valueFlags: ReadonlySet<string>): Word | undefined {
  const operands = operandsOf(words, valueFlags)
  return (
    operands.find(({ text }) => text.includes('://')) ??
    operands.find(({ value }) => value === undefined) ??
    operands.find(({ value }) => value?.includes('.'))
  )
}

/** `-o x`, `--output=x`, `-ox` and `-fsSLo x`. */
function optionValue(words: readonly Word[], names: readonly string[], letter: string): string | undefined {
  for (const [index, { text, value }] of words.entries()) {
    const long = names.find((name) => name.startsWith('--') && text.startsWith(`${name}=`))
    if (long && value !== undefined) return value.slice(long.length + 1)
    const isCluster = /^-[A-Za-z]+$/.test(text) && text.endsWith(letter)
    if (names.includes(text) || isCluster) return words[index + 1]?.value
    if (text.startsWith(`-${letter}`) && !text.startsWith('--') && text.length > 2) return value?.slice(2)
  }
}

const redirectedTo = ({ redirections }: Command): string | undefined =>
  redirections.find(({ operator }) => operator === '>' || operator === '>>' || operator === '1>')?.target
    ?.value

const isUnpacker = ({ program, words }: Command): boolean => {
  const name = baseName(program)
  if (name === 'tar' || name === 'bsdtar')
    return words.some(({ text }) => extracts(text)) || extracts(`-${words[0]?.text}`)
  return unpackers.has(name)
}
const unpackers = new Set(['unzip', 'gunzip', 'bunzip2', 'unxz', '7z', 'unlzma', 'uncompress'])

/** `-xzf`, `--extract`, and `xzf` as the first word. */
const extracts = (flag: string): boolean =>
  flag === '--extract' || flag === '--get' || /^-[A-Za-z]*x[A-Za-z]*$/.test(flag)

const unpacks = (command: Command, path: string | undefined): boolean =>
  path !== undefined &&
  isUnpacker(command) &&
  command.words.some(({ value }) => value !== undefined && resolvePath(command.workdir, value) === path)

const unpackTarget = (command: Command): string | undefined => {
  const isTar = baseName(command.program).endsWith('tar')
  const given = optionValue(command.words, isTar ? ['-C', '--directory'] : ['-d'], isTar ? 'C' : 'd')
  return given === undefined ? command.workdir : resolvePath(command.workdir, given)
}

const deletesPath = (command: Command, path: string): boolean =>
  deletedBy(command).some((pattern) => pattern !== undefined && removes(pattern, path))
