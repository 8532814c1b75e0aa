import type { Dockerfile, Run, Stage } from '../../../facts/model.ts'
import { insertAfter, insertBefore } from '../../../text/edit.ts'
import { lineBreakOf } from '../../../text/lines.ts'
import type { Fix } from '../../rule.ts'
import { carriedEnv, carriedWorkdir, plainStage } from '../questions/plain-stage.ts'

/**
 * The fix that leaves the compilers in a stage of its own, which fills a virtual environment; undefined unless the
 * file is one stage that gets nothing but compilers, has pip read one list, and goes on with the program.
 */
export function twoPythonStages(stage: Stage, file: Dockerfile): Fix | undefined {
  const install = stage.runs.find(({ installs }) => installs.some(({ manager }) => manager.name === 'pip'))
  const plain = plainStage(stage, install, file)
  if (!install || plain?.image.repository !== 'python') return
  const { name, image, builds, rest } = plain
  const env = carriedEnv(plain, (key) => key.startsWith('PIP_'), file)
  const lists = install.installs.flatMap(({ manifests }) => manifests)
  const isUsual =
    env !== undefined &&
    lists.length === 1 &&
    !image.tag?.includes('windows') &&
    stage.user === install.user &&
    install.user === undefined &&
    builds.every(
      (one) =>
        one.kind !== 'add' &&
        (one.kind !== 'copy' || one.sources.every(({ text }) => /^[\w./-]*\.txt$/.test(text))) &&
        (one.kind !== 'run' || one === install || getsCompilers(one)),
    ) &&
    readsList(install) &&
    rest.every((one) => one.kind !== 'run' || (one.calls.length === 0 && !one.commands.some(compiles)))
  if (!isUsual) return

  const lineBreak = lineBreakOf(file.source)
  const path = 'ENV PATH="/opt/venv/bin:$PATH"'
  const final = [
    `FROM ${name.text}`,
    ...env,
    ...carriedWorkdir(plain),
    'COPY --from=build /opt/venv /opt/venv',
    path,
  ]
  return {
    title: 'Compile in one stage, ship in another',
    edits: [
      insertAfter(name.span, ' AS build'),
      insertBefore(install.span, `RUN python -m venv /opt/venv${lineBreak}${path}${lineBreak}`),
      insertAfter(install.span, lineBreak + lineBreak + final.join(lineBreak)),
    ],
  }
}

/** What a program compiled with these needs is in every Python image; of g++ on Alpine and of Fortran it is not. */
const compilers = new Set('build-essential gcc g++ make cmake pkg-config python3-dev ninja-build'.split(' '))
const compilersOfAlpine = new Set('gcc musl-dev make linux-headers python3-dev'.split(' '))

const getsCompilers = ({ commands, calls, installs, stage }: Run): boolean =>
  installs.length > 0 &&
  commands.every((command) => command.program === 'rm' || calls.some((call) => call.command === command)) &&
  installs.every(
    ({ manager, packages }) =>
      manager.family === 'os' &&
      packages.every(({ name = '' }) =>
        (stage.distro === 'alpine' ? compilersOfAlpine : compilers).has(name),
      ),
  )

/** Nothing but pip, for everybody, from the list and the index. */
const readsList = ({ calls, commands }: Run): boolean =>
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
