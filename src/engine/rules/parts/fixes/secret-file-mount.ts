import { frontendKnows } from '../../../facts/frontend.ts'
import type { Command, Copy, Dockerfile, Secret } from '../../../facts/model.ts'
import { baseName, isPlainPath, resolvePath } from '../../../facts/path.ts'
import { type Edit, insertAfter, remove } from '../../../text/edit.ts'
import { sliceOf } from '../../../text/span.ts'
import type { Fix } from '../../rule.ts'
import { isRoot } from '../questions/final-user.ts'
import { removeCommand, removeInstruction } from './remove-command.ts'

/**
 * The fix that shows a file with logins to the RUNs that fetch packages, and copies it no more; undefined where
 * something else may read it, or where it is not clear where it lies.
 */
export function secretFileMount({ instruction, name, span }: Secret, file: Dockerfile): Fix | undefined {
  const readers = readersOf.get(baseName(name))
  if (!readers || instruction.kind !== 'copy' || instruction.isOnbuild || !frontendKnows(file, 2)) return
  const { stage } = instruction
  const taken = withoutSource(instruction, span, file)
  const target = targetOf(instruction, name)
  const later = stage.runs.filter((run) => run.span.start > instruction.span.start)
  const users = later.filter(({ calls }) => calls.some(({ manager }) => readers.has(manager.name)))
  const deletions = later.flatMap(({ commands }) => commands.filter((one) => deletes(one, target)))
  const isMentioned = file.instructions.some(
    (one) =>
      one !== instruction &&
      sliceOf(file.source, one.span).includes(baseName(name)) &&
      !deletions.some(({ run }) => run === one),
  )
  const removals = deletions.map((one) => removeCommand(one, file))
  const isClear =
    stage.usedBy.length === 0 &&
    users.length > 0 &&
    users.every(({ form, user }) => form.kind === 'shell' && (user === undefined || isRoot(user))) &&
    !isMentioned &&
    removals.every((one) => one !== undefined)
  if (!taken || target === undefined || !isPlainPath(target) || !isClear) return
  const id = baseName(name).slice(1)
  return {
    title: `Mount it as a secret: \`docker build --secret id=${id},src=${name}\``,
    edits: [
      ...taken,
      ...users.map(({ keyword }) =>
        insertAfter(keyword.span, ` --mount=type=secret,id=${id},target=${target}`),
      ),
      ...removals.flatMap((edits) => edits ?? []),
    ],
  }
}

/** The package managers that look for such a file. */
const readersOf: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['.npmrc', new Set(['npm', 'pnpm', 'yarn'])],
  ['.netrc', new Set(['go', 'pip', 'poetry', 'uv'])],
])

/** The edits that copy all but this file; undefined where the COPY is not that plain. */
function withoutSource(copy: Copy, span: Secret['span'], file: Dockerfile): Edit[] | undefined {
  const { sources, isJson, heredocs, flags, comments, destination } = copy
  const index = sources.findIndex((source) => source.span.start === span.start)
  const next = sources[index + 1] ?? destination
  if (index === -1 || isJson || heredocs.length > 0 || flags.length > 0 || comments.length > 0 || !next)
    return
  return sources.length === 1
    ? [removeInstruction(copy, file)]
    : [remove({ start: span.start, end: next.span.start })]
}

function targetOf({ target, destination, sources }: Copy, name: string): string | undefined {
  const isInto = sources.length > 1 || destination?.text.endsWith('/') || destination?.value === '.'
  return isInto && target !== undefined ? resolvePath(target, baseName(name)) : target
}

const deletes = ({ program, words, workdir }: Command, target: string | undefined): boolean =>
  program === 'rm' &&
  target !== undefined &&
  words.every(({ text, value = '' }) => text.startsWith('-') || resolvePath(workdir, value) === target)
