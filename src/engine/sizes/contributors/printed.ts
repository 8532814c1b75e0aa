import type { Command } from '../../facts/model.ts'
import { baseName } from '../path.ts'
import { add, type Change, directoryOf, placeOf, type Step } from '../world.ts'
import { hasFlag, operandsOf } from './flags.ts'
import { outputOf } from './output.ts'

/** Most commands print nothing into a file, and are passed over at once. */
export const mayPrintIntoFile = ({ redirections, program }: Command): boolean =>
  redirections.length > 0 || program === 'tee'

/**
 * What a command prints into a file: `python make.py > data.json`, `cat part.* > all`. Most programs print little, and
 * that is left out; those that may print anything are told as unknown.
 */
export function* printedChanges(command: Command, step: Step): Iterable<Change> {
  const contents = outputOf(command, step)
  // Most print little, and what is not appended to was not there.
  if (!contents && !appends(command)) return
  const targets = targetsOf(command)
  for (const { path, isAppended } of targets)
    if (isAppended && path !== undefined)
      yield {
        kind: 'rewrite',
        path,
        isRecursive: false,
        at: command.span,
        label: `\`>>\` writes ${baseName(path)} again`,
      }
  if (!contents) return
  for (const { path, isAppended } of targets)
    yield add({
      ...contents,
      path: path ?? directoryOf(command),
      label: path === undefined ? baseName(command.program) : baseName(path),
      at: command.span,
      // What is appended does not take the place of what was there.
      isFile: path !== undefined && !isAppended,
      spreads: path === undefined,
    })
}

const appends = ({ redirections, program }: Command): boolean =>
  program === 'tee' || redirections.some(({ operator }) => operator.endsWith('>>'))

interface Target {
  /** Undefined when a variable hides it. */
  readonly path: string | undefined
  readonly isAppended: boolean
}

const outputs: ReadonlySet<string> = new Set(['>', '>>', '>|', '1>', '1>>', '&>', '&>>'])

function targetsOf(command: Command): readonly Target[] {
  // The lines of a heredoc are weighed as such.
  if (command.redirections.some(({ body }) => body !== undefined)) return []
  const redirected = command.redirections.flatMap(({ operator, target }) =>
    target && outputs.has(operator)
      ? [{ word: target.value ?? target.text, isAppended: operator.endsWith('>>') }]
      : [],
  )
  const isAppended = hasFlag(command, '-a', '--append')
  const named = command.program === 'tee' ? operandsOf(command).map((word) => ({ word, isAppended })) : []
  return [...redirected, ...named].flatMap(({ word, isAppended: isMore }) =>
    isNowhere(word)
      ? []
      : [{ path: word.includes('$') ? undefined : placeOf(word, command), isAppended: isMore }],
  )
}

/** Devices take no room, and nobody logs much during a build. */
const isNowhere = (path: string): boolean => /^\/(?:dev|proc|sys)\/|\.log$|^-$/.test(path)
