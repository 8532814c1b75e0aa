import type { Command, Run } from '../../facts/model.ts'
import { zero } from '../amount.ts'
import type { Material } from '../compression.ts'
import type { Piece } from '../file-system.ts'
import { baseName } from '../path.ts'
import { thumb, timesThumb, unknown } from '../rules-of-thumb.ts'
import type { Weight } from '../tables/install-size.ts'
import { add, type Change, directoryOf, placeOf } from '../world.ts'
import { flagValue, operandsOf } from './flags.ts'
import { type KnownDownload, knownDownload } from './known-downloads.ts'
import { isQuiet } from './quiet-programs.ts'

interface Program {
  /** First words that mean it; empty for any. */
  readonly verbs: readonly string[]
  readonly label: string
  readonly path: string
  readonly material: Material
  readonly weight: Weight
}

/** Programs that are no package managers but write much, as far as there is a rule for them. */
const programs: Readonly<Record<string, readonly Program[]>> = {
  python: [
    {
      verbs: ['-m venv'],
      label: 'virtual environment',
      path: '',
      material: 'python',
      weight: thumb.virtualEnvironment,
    },
  ],
  virtualenv: [
    {
      verbs: [],
      label: 'virtual environment',
      path: '',
      material: 'python',
      weight: thumb.virtualEnvironment,
    },
  ],
  playwright: [
    {
      verbs: ['install'],
      label: 'browsers',
      path: '~/.cache/ms-playwright',
      material: 'mixed',
      weight: thumb.playwright,
    },
  ],
  rustup: [
    {
      verbs: ['toolchain', 'default', 'install'],
      label: 'Rust toolchain',
      path: '~/.rustup',
      material: 'mixed',
      weight: thumb.rustToolchain,
    },
  ],
}

/** Programs that write much, of which the text does not tell how much. */
const writers: ReadonlySet<string> = new Set([
  'make',
  'cmake',
  'ninja',
  'meson',
  'bazel',
  'configure',
  'scons',
  'gcc',
  'g++',
  'pecl',
  'spack',
  'nix',
  'nix-env',
  'pyenv',
  'nvm',
  'sdk',
  'asdf',
  'volta',
  'luarocks',
  'cpan',
  'cpanm',
  'R',
  'Rscript',
  'julia',
  'git-lfs',
  'huggingface-cli',
  'aws',
  'gsutil',
  'az',
  'scp',
])
const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'ash', 'dash', 'zsh'])
const pythonDownloads: ReadonlySet<string> = new Set(['nltk.downloader', 'spacy', 'build'])

/** `isKnown`: others have told what the command does: a package manager's, or one that handles files. */
export function* programChanges(command: Command, isKnown = false): Iterable<Change> {
  const name = programName(command)
  const words = operandsOf(command)
  const known = (Object.hasOwn(programs, name) ? programs[name] : undefined)?.find(
    ({ verbs }) => verbs.length === 0 || verbs.some((verb) => startsWith(command, verb)),
  )
  if (known) {
    const last = words.at(-1)
    const isEnvironment = known.path === ''
    if (isEnvironment && last === undefined) return
    const path = isEnvironment
      ? `${placeOf(last ?? '', command)}/lib/python3/site-packages/pip`
      : placeOf(known.path, command)
    return yield add({
      path,
      label: known.label,
      at: command.span,
      material: known.material,
      ...known.weight,
    })
  }
  if (name === 'docker-php-ext-install')
    return yield add(
      piece(
        command,
        `PHP extensions ${words.join(', ')}`,
        '/usr/local/lib/php/extensions',
        timesThumb(thumb.phpExtension, words.length),
      ),
    )
  // What the unpacked archive of https://awscli.amazonaws.com holds.
  if (command.program.endsWith('aws/install'))
    return yield add(piece(command, 'AWS command line', '/usr/local/aws-cli', thumb.awsCli))
  const fetched = fetchedScript(command, words)
  if (fetched?.installed)
    return yield add(
      piece(command, fetched.label, flagValue(command, ['-p']) ?? fetched.installsTo ?? '/usr/(installed)', {
        bytes: fetched.installed,
        basis: { kind: 'rule-of-thumb', note: `recent releases of ${fetched.label}` },
      }),
    )
  if (isQuestion(command)) return
  const why = whyUnknown(command, name, words) ?? (isKnown ? undefined : whyStrange(name))
  if (why !== undefined)
    yield add({
      path: directoryOf(command),
      label: baseName(command.program) || command.program,
      at: command.span,
      material: 'mixed',
      bytes: zero,
      basis: unknown(why),
      spreads: true,
    })
}

const piece = (command: Command, label: string, path: string, weight: Weight): Piece => ({
  path: placeOf(path, command),
  label,
  at: command.span,
  material: 'mixed',
  ...weight,
})

/** `curl -o x.sh https://… && bash x.sh`: the script that is run, where its shape is known. */
function fetchedScript(command: Command, words: readonly string[]): KnownDownload | undefined {
  const script = words[0] === undefined || !shells.has(programName(command)) ? command.program : words[0]
  const landed = landingsOf(command.run)
  const url = landed.get(placeOf(script, command)) ?? landed.get(baseName(script))
  return url === undefined ? undefined : knownDownload(url)
}

const landingsByRun = new WeakMap<Run, ReadonlyMap<string, string>>()

/** URLs by the path they land at, or by name where the directory is not known. */
function landingsOf(run: Run): ReadonlyMap<string, string> {
  const known = landingsByRun.get(run)
  if (known) return known
  const found = new Map(
    run.downloads.flatMap(({ path, url }) => (url ? [[path ?? baseName(url), url] as const] : [])),
  )
  landingsByRun.set(run, found)
  return found
}

const programName = ({ program }: Command): string => {
  const name = baseName(program)
  return name.startsWith('python') ? 'python' : name
}

const startsWith = ({ words }: Command, verb: string): boolean => {
  const wanted = verb.split(' ')
  return wanted.every((word, at) => words[at]?.value === word)
}

/** `gcc --version` writes nothing. */
const questions: ReadonlySet<string> = new Set(['--version', '-version', '-V', '--help', '-h'])
const isQuestion = ({ words }: Command): boolean =>
  words.length > 0 && words.every(({ text }) => questions.has(text))

/** `/opt/setup`, `/tmp/install.sh`: brought along, whereas the programs of a system lie in its own directories. */
const isOwnScript = (program: string): boolean =>
  program.startsWith('/') && (program.endsWith('.sh') || !/^\/(?:bin|sbin|usr|opt\/[^/]+)\//.test(program))

function whyUnknown(command: Command, name: string, words: readonly string[]): string | undefined {
  const { program } = command
  if (writers.has(name)) return `what \`${name}\` writes is not in the text`
  const script = shells.has(name) && !words.includes('-c') ? words[0] : undefined
  if (script !== undefined) return `what \`${script}\` does is not in the text`
  if (program.startsWith('./') || isOwnScript(program)) return `what \`${program}\` writes is not in the text`
  if (name === 'python') {
    const [flag, module] = command.words.map(({ value }) => value)
    if (flag === '-m' && module !== undefined && pythonDownloads.has(module))
      return `what \`${module}\` fetches is not in the text`
    if (words[0]?.endsWith('setup.py')) return 'what `setup.py` builds is not in the text'
  }
  return
}

const whyStrange = (name: string): string | undefined =>
  isQuiet(name) || !/^\w[\w.+-]*$/.test(name) ? undefined : `what \`${name}\` writes is not in the text`
