import type { Copy, Dockerfile, Run, Stage } from '../../../facts/model.ts'
import { neededAtRunTime } from '../../../facts/tables/runtime-libraries.ts'
import { insertBefore } from '../../../text/edit.ts'
import { lineBreakOf } from '../../../text/lines.ts'
import { sliceOf } from '../../../text/span.ts'
import type { Fix } from '../../rule.ts'
import { plainStage } from '../questions/plain-stage.ts'
import { inFileCase } from './in-file-case.ts'
import { onSharedBase } from './two-stages.ts'

/**
 * The fix that leaves the compilers in a stage of its own, which fills a virtual environment; undefined unless the
 * file is one stage on a slim image that gets compilers, has pip install, and goes on with the program.
 */
export function twoPythonStages(stage: Stage, file: Dockerfile): Fix | undefined {
  const installs = stage.runs.filter(isOfPip)
  const [first] = installs
  const plain = plainStage(stage, installs.at(-1), file)
  if (!first || plain?.image.repository !== 'python' || !isSmall(plain.image.tag)) return
  const { builds, rest, head } = plain
  const libraries = librariesOf(stage)
  const sources = builds.filter((one): one is Copy => one.kind === 'copy' && !isList(one))
  const isUsual =
    libraries !== undefined &&
    installs.every(installsForAll) &&
    builds.every(
      (one) =>
        one.kind !== 'add' &&
        (one.kind !== 'copy' || one.from === undefined) &&
        (one.kind !== 'run' || installs.includes(one) || getsPackages(one)),
    ) &&
    rest.every((one) => one.kind !== 'run' || (one.calls.length === 0 && !one.commands.some(compiles)))
  if (!isUsual) return

  const lineBreak = lineBreakOf(file.source)
  const path = inFileCase('ENV PATH="/opt/venv/bin:$PATH"', file)
  const venv = [inFileCase('RUN python -m venv /opt/venv', file), path]
  const shipped = [
    ...systemPackages(libraries, stage),
    'COPY --from=build /opt/venv /opt/venv',
    path,
    ...sources.map(({ span }) => sliceOf(file.source, span)),
  ]
  const place = insertBefore(first.span, venv.map((line) => line + lineBreak).join(''))
  return builds.length > head.length ? onSharedBase(plain, { shipped }, [place], file) : undefined
}

/** The full image brings compilers and libraries along: nothing would be gained. */
const isSmall = (tag = ''): boolean => /(^|-)(slim|alpine)/.test(tag)

const isOfPip = ({ installs }: Run): boolean => installs.some(({ manager }) => manager.name === 'pip')

/** `requirements.txt`, which nothing reads at run time. */
const isList = ({ sources }: Copy): boolean =>
  sources.every(({ text }) => /^[\w./-]*requirements[\w./-]*\.txt$/.test(text))

/** Nothing but a package manager of the system, whose packages are looked at. */
const getsPackages = ({ commands, calls }: Run): boolean =>
  commands.every(
    (command) =>
      command.program === 'rm' ||
      calls.some((call) => call.command === command && call.manager.family === 'os'),
  )

/** The system packages that the program needs, by name; undefined where that cannot be told. */
function librariesOf({ runs, distro }: Stage): readonly string[] | undefined {
  const found = new Set<string>()
  const installs = runs.flatMap((run) => run.installs).filter(({ manager }) => manager.family === 'os')
  for (const { name, source, version } of installs.flatMap(({ packages }) => packages)) {
    const isPlain = distro && name !== undefined && source === 'index' && version === undefined
    const needed = isPlain ? neededAtRunTime(name, distro) : undefined
    if (!needed) return
    for (const one of needed) found.add(one)
  }
  return [...found].sort()
}

function systemPackages(names: readonly string[], { distro }: Stage): readonly string[] {
  if (names.length === 0) return []
  const list = names.join(' ')
  if (distro === 'alpine') return [`RUN apk add --no-cache ${list}`]
  const install = `apt-get install -y --no-install-recommends ${list}`
  return [`RUN apt-get update && ${install} && rm -rf /var/lib/apt/lists/*`]
}

/** Nothing but pip, into the one place, from lists and the index. */
const installsForAll = ({ calls, commands, user }: Run): boolean =>
  user === undefined &&
  calls.length === commands.length &&
  calls.every(
    ({ manager, command, packages }) =>
      manager.name === 'pip' &&
      packages.every(({ source }) => source === 'index') &&
      command.words.every(
        ({ text }) => !/^(-e|--editable|--user|--target|-t|--prefix|--root|--break.*)$/.test(text),
      ),
  )

const compiles = ({ program }: Run['commands'][number]): boolean =>
  /^(make|gcc|g\+\+|cc|cmake)$/.test(program)
