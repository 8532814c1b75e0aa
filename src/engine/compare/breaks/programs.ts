import { imageFacts } from '../../facts/images/image-facts.ts'
import type { Command, ImageRef, Stage } from '../../facts/model.ts'
import { recipeOf } from '../../sizes/tables/debian.ts'
import { type Move, runnable } from '../moves.ts'
import type { Break } from '../row.ts'
import type { Present, Trial } from '../trial.ts'
import { listed, verb } from '../words.ts'

/** Programs that the text calls and that only the present base holds. */
export function* ofPrograms(_: Present, { moves }: Trial): Iterable<Break> {
  for (const move of runnable(moves)) {
    const lost = new Map<string, Command>()
    for (const { commands } of move.stage.runs)
      for (const command of commands)
        if (isLost(command, move) && !lost.has(command.program)) lost.set(command.program, command)
    const names = [...lost.keys()]
    const [first] = lost.values()
    if (first)
      yield {
        kind: 'fails',
        text: `${listed(names)} ${verb(names, 'is', 'are')} not in \`${move.to.text}\` and would have to be installed`,
        at: first.span,
      }
    yield* ofUsers(move)
    yield* ofBash(move)
  }
}

/** Debian's package for a program; busybox, which Alpine has, brings some of them. */
const tools: Readonly<Record<string, { readonly package: string; readonly inBusybox?: true }>> = {
  autoconf: { package: 'autoconf' },
  bzip2: { package: 'bzip2', inBusybox: true },
  curl: { package: 'curl' },
  file: { package: 'file' },
  'g++': { package: 'g++' },
  gcc: { package: 'gcc' },
  git: { package: 'git' },
  gpg: { package: 'gnupg' },
  hg: { package: 'mercurial' },
  make: { package: 'make' },
  patch: { package: 'patch', inBusybox: true },
  ps: { package: 'procps', inBusybox: true },
  ssh: { package: 'openssh-client' },
  svn: { package: 'subversion' },
  unzip: { package: 'unzip', inBusybox: true },
  wget: { package: 'wget', inBusybox: true },
  xz: { package: 'xz-utils', inBusybox: true },
}

function isLost({ program }: Command, { stage, from, to }: Move): boolean {
  const tool = Object.hasOwn(tools, program) ? tools[program] : undefined
  if (!tool || installs(stage, [program, tool.package, ...compilers(program)])) return false
  const holds = (image: ImageRef): boolean | undefined =>
    imageFacts(image).distro === 'alpine' ? tool.inBusybox === true : recipeHolds(image, tool.package)
  return holds(from) === true && holds(to) === false
}

/** Undefined for an image whose recipe is not known. */
const recipeHolds = (image: ImageRef, name: string): boolean | undefined =>
  recipeOf(image)?.installs.some((names) => names.includes(name))

const compilers = (program: string): readonly string[] =>
  program === 'gcc' || program === 'g++' || program === 'make' ? ['build-essential', 'build-base'] : []

const installs = ({ runs }: Stage, names: readonly string[]): boolean =>
  runs.some((run) =>
    run.installs.some(({ packages }) =>
      packages.some(({ name }) => name !== undefined && names.includes(name)),
    ),
  )

const shadow: readonly string[] = ['groupadd', 'groupmod', 'useradd', 'usermod']

/** Users are made by other programs in Alpine, and by other options in Debian. */
function* ofUsers({ stage, from, to }: Move): Iterable<Break> {
  const [before, after] = [imageFacts(from).distro, imageFacts(to).distro]
  if (before === after) return
  const commands = stage.runs.flatMap((run) => run.commands)
  if (after === 'alpine' && !installs(stage, ['shadow'])) {
    const found = commands.filter(({ program }) => shadow.includes(program))
    const names = [...new Set(found.map(({ program }) => program))]
    if (found[0])
      yield {
        kind: 'fails',
        text: `${listed(names)} ${verb(names, 'is', 'are')} not in Alpine: \`addgroup -S\` and \`adduser -S\` are`,
        at: found[0].span,
      }
  }
  if (before === 'alpine') {
    const found = commands.find(
      ({ program, words }) =>
        (program === 'adduser' || program === 'addgroup') && words.some(({ text }) => isBusyboxFlag(text)),
    )
    if (found)
      yield { kind: 'fails', text: `\`${found.program}\` takes other options in Debian`, at: found.span }
  }
}

/** `-S`, `-DH`: Debian's adduser has long options only. */
const isBusyboxFlag = (text: string): boolean => text.startsWith('-') && !text.startsWith('--')

function* ofBash({ stage, from, to }: Move): Iterable<Break> {
  if (imageFacts(to).distro !== 'alpine' || imageFacts(from).distro === 'alpine' || installs(stage, ['bash']))
    return
  const found =
    stage.runs.find(({ shell, form }) => form.kind === 'shell' && isBash(shell.words[0])) ??
    stage.runs.flatMap(({ commands }) => commands).find(({ program }) => isBash(program)) ??
    stage.instructions.find(
      (one) =>
        (one.kind === 'cmd' || one.kind === 'entrypoint') &&
        one.form.kind === 'exec' &&
        isBash(one.form.items[0]?.value),
    )
  if (found)
    yield { kind: 'fails', text: '`bash` is not in Alpine and would have to be installed', at: found.span }
}

const isBash = (word: string | undefined): boolean => word === 'bash' || word === '/bin/bash'
