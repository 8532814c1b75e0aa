import type { Command, Run } from '../facts/model.ts'
import { type Edit, remove, replace } from '../text/edit.ts'
import { wholeLines } from '../text/lines.ts'
import { sliceOf } from '../text/span.ts'

/** What takes a command's place; undefined takes it out of the chain. */
export type Rewrite = ReadonlyMap<Command, string | undefined>

/** The commands of a RUN that is nothing but `a && b; c`; undefined for any other. */
export function plainChain({ commands, form, dialect, isOnbuild }: Run): readonly Command[] | undefined {
  const isPlain = commands.every(
    ({ nesting, joinedBy, wrapper }) =>
      wrapper === undefined &&
      nesting.length === 0 &&
      (joinedBy === undefined || joinedBy === '&&' || joinedBy === ';'),
  )
  return isPlain && form.kind === 'shell' && form.heredocs.length === 0 && dialect === 'posix' && !isOnbuild
    ? commands
    : undefined
}

/**
 * The edits that rewrite commands of a plain chain; the RUN goes where nothing is left of it. Undefined where a comment
 * would be lost.
 */
export function rewriteChain(
  chain: readonly Command[],
  rewrite: Rewrite,
  source: string,
): readonly Edit[] | undefined {
  const edits: Edit[] = []
  let lastKept: Command | undefined
  let removedFrom: Command | undefined
  for (const command of chain) {
    if (rewrite.has(command) && rewrite.get(command) === undefined) {
      removedFrom ??= command
      continue
    }
    // What was removed goes with the `&&` behind it.
    if (removedFrom) edits.push(remove({ start: removedFrom.span.start, end: command.span.start }))
    removedFrom = undefined
    lastKept = command
    const text = rewrite.get(command)
    if (text !== undefined) edits.push(replace(command.span, text))
  }
  const last = chain.at(-1)
  if (last && !lastKept) edits.push(remove(wholeLines(source, last.run.span)))
  // At the end, with the `&&` before it.
  if (last && lastKept && removedFrom) edits.push(remove({ start: lastKept.span.end, end: last.span.end }))
  return edits.some(({ span, text }) => text === '' && sliceOf(source, span).includes('#'))
    ? undefined
    : edits
}
