import type { Command, Copy, Dockerfile, Install, Run, Stage } from '../../../facts/model.ts'
import { baseName } from '../../../facts/path.ts'
import { insertAfter, replace } from '../../../text/edit.ts'
import { lineBreakOf } from '../../../text/lines.ts'
import { sliceOf } from '../../../text/span.ts'
import type { Fix } from '../../rule.ts'
import { isStart } from '../questions/final-user.ts'
import { asName, inFileCase } from './in-file-case.ts'
import { removeInstruction } from './remove-command.ts'

/**
 * The fix that leaves Poetry in a stage of its own, which writes a requirements.txt for pip; undefined unless the
 * file has the usual shape: one stage that gets Poetry by pip, copies the manifests and installs without a
 * virtual environment.
 */
export function twoPoetryStages(tool: Install, stage: Stage, file: Dockerfile): Fix | undefined {
  const { from, instructions } = stage
  const install = callOfPoetry(stage)
  const copy = instructions.findLast((one): one is Copy => one.kind === 'copy' && copiesManifests(one))
  const wish = tool.packages.find(({ name }) => name === 'poetry')
  if (file.stages.length > 1 || !from?.image || from.name || !install || !copy || !wish) return
  const { run } = install
  const isOwnRun = tool.run !== run
  const target = placeOf(copy)
  const isUsual =
    copy.span.end < run.span.start &&
    [tool.run, run].every(isSimple) &&
    makesNoEnvironment(stage) &&
    target !== undefined &&
    !/[$*]/.test(wish.version ?? '') &&
    wish.word.value !== undefined &&
    !needsPoetry(stage, [tool.run, run], file)
  if (!isUsual) return

  const lineBreak = lineBreakOf(file.source)
  const poetry = wish.version === undefined ? 'poetry' : `poetry==${wish.version}`
  const plugin = /^[01]\./.test(wish.version ?? '') ? '' : ' poetry-plugin-export'
  const lines = [
    '',
    'FROM base AS requirements',
    'WORKDIR /build',
    `COPY ${copy.sources.map(({ text }) => text).join(' ')} ./`,
    `RUN pip install --no-cache-dir ${poetry}${plugin} && ${file.escape}`,
    `    poetry export --format requirements.txt --output requirements.txt${choiceOf(install)}`,
    '',
    'FROM base',
  ].map((line) => lineBreak + inFileCase(line, file))
  return {
    title: 'Let a build stage export requirements.txt',
    edits: [
      insertAfter(from.image.span, asName('base', from.keyword.text) + lines.join('')),
      ...(isOwnRun ? [removeInstruction(tool.run, file)] : []),
      replace(
        copy.span,
        inFileCase(`COPY --from=requirements /build/requirements.txt ${copy.destination?.text}`, file),
      ),
      replace(run.span, inFileCase(`RUN pip install --no-cache-dir -r ${target}requirements.txt`, file)),
    ],
  }
}

const callOfPoetry = ({ runs }: Stage): Install | undefined =>
  runs.flatMap(({ installs }) => installs).findLast(({ manager }) => manager.name === 'poetry')

/** `pyproject.toml` and `poetry.lock`, nothing else. */
const copiesManifests = ({ from, sources, flags, heredocs }: Copy): boolean =>
  from === undefined &&
  flags.length === 0 &&
  heredocs.length === 0 &&
  sources.length === 2 &&
  sources.every(({ value }) => manifests.has(baseName(value ?? '')))

const manifests = new Set(['pyproject.toml', 'poetry.lock', 'poetry.lock*'])

/** What stands in front of `requirements.txt` where the manifests were copied to. */
function placeOf({ destination }: Copy): string | undefined {
  const text = destination?.text
  if (text === '.' || text === './') return ''
  return text?.startsWith('/') && text.endsWith('/') ? text : undefined
}

/** Nothing but getting Poetry, settings, and the install. */
const isSimple = ({ commands, form, mounts }: Run): boolean =>
  form.kind === 'shell' &&
  form.heredocs.length === 0 &&
  mounts.length === 0 &&
  commands.every(({ program, words }) => {
    if (program === 'set' || program === 'poetry') return true
    return (
      /^pip3?$/.test(program) &&
      words.every(({ text, value = text }) =>
        /^(install|-.*|"?(poetry|pip|setuptools|wheel)\b.*)$/.test(value),
      )
    )
  })

const makesNoEnvironment = ({ runs, instructions }: Stage): boolean =>
  instructions.at(-1)?.scope.get('POETRY_VIRTUALENVS_CREATE')?.value === 'false' ||
  runs.some(({ commands }) =>
    commands.some(
      ({ program, words }) =>
        program === 'poetry' &&
        words.some(({ text }) => text === 'virtualenvs.create') &&
        words.at(-1)?.text === 'false',
    ),
  )

/** Poetry is called elsewhere, or starts the program. */
const needsPoetry = ({ runs, instructions }: Stage, known: readonly Run[], { source }: Dockerfile): boolean =>
  runs.some((run) => !known.includes(run) && run.commands.some(isPoetry)) ||
  instructions.some((one) => isStart(one) && sliceOf(source, one.form.span).includes('poetry'))

const isPoetry = ({ program }: Command): boolean => baseName(program) === 'poetry'

/** The groups and extras that the install names, as `poetry export` writes them. */
const choiceOf = ({ command: { words } }: Install): string =>
  words.map(({ text }, index) => (choices.has(text) ? ` ${text} ${words[index + 1]?.text}` : '')).join('')

const choices = new Set(['--with', '--only', '--extras', '-E'])
