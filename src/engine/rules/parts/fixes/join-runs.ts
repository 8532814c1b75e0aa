import type { Command, Dockerfile, Run } from '../../../facts/model.ts'
import { type Edit, replace } from '../../../text/edit.ts'
import { sliceOf } from '../../../text/span.ts'
import { appendCommand } from './append-command.ts'

/**
 * The edits that make one RUN of two that follow each other; undefined where the second would run otherwise than
 * before, or where a comment stands between the two.
 */
export function joinRuns(first: Run, second: Run, file: Dockerfile): Edit[] | undefined {
  const { source } = file
  if (!isPlain(first) || !isPlain(second) || !first.tail || flagText(first) !== flagText(second)) return
  const gap = sliceOf(source, { start: first.tail.end, end: second.span.start })
  if (gap.trim() !== '' || first.commands.some(leavesTraces) || !second.commands.every(isChained)) return
  const body = sliceOf(source, second.form.span).trim()
  const added = appendCommand(first, body, file)?.[0]
  return added && [replace({ start: added.span.start, end: second.span.end }, added.text)]
}

const isPlain = ({ form, dialect, isComplete }: Run): boolean =>
  form.kind === 'shell' && form.heredocs.length === 0 && dialect === 'posix' && isComplete

/** `a && b; c` would run c although a failed. */
const isChained = ({ joinedBy, nesting }: Command): boolean =>
  nesting.length > 0 || joinedBy === undefined || joinedBy === '&&' || joinedBy === '|'

/** What it does to the shell would reach the commands that now follow. */
const leavesTraces = ({ program }: Command): boolean => traces.has(program)

const traces = new Set([
  'cd',
  'pushd',
  'exec',
  'exit',
  'trap',
  'umask',
  'export',
  'unset',
  'alias',
  '.',
  'source',
])

const flagText = ({ flags }: Run): string =>
  flags.map(({ name, value }) => `${name}=${value?.text}`).join(' ')
