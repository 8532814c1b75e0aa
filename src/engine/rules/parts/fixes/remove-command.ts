import type { Command, Dockerfile } from '../../../facts/model.ts'
import { type Edit, remove } from '../../../text/edit.ts'
import { wholeLines } from '../../../text/lines.ts'
import { sliceOf } from '../../../text/span.ts'

/**
 * The edit that takes one command out of a plain chain, with the `&&` or `;` that joined it; the whole RUN goes
 * when nothing else is in it. Undefined where the chain is not that plain.
 */
export function removeCommand(command: Command, file: Dockerfile): Edit[] | undefined {
  const { run } = command
  const chain = run.commands.filter(({ wrapper }) => wrapper === undefined)
  const isPlain = chain.every(
    ({ nesting, joinedBy }) =>
      nesting.length === 0 && (joinedBy === undefined || joinedBy === '&&' || joinedBy === ';'),
  )
  if (!isPlain || run.form.kind === 'exec' || run.isOnbuild || !chain.includes(command)) return
  if (chain.length === 1) return [removeInstruction(run, file)]
  const index = chain.indexOf(command)
  const before = chain[index - 1]
  const after = chain[index + 1]
  const span = after
    ? { start: command.span.start, end: after.span.start }
    : { start: before?.span.end ?? command.span.start, end: command.span.end }
  // A comment between the two would go as well.
  return sliceOf(file.source, span).includes('#') ? undefined : [remove(span)]
}

/** The edit that deletes an instruction with its line break. */
export const removeInstruction = ({ span }: { readonly span: Command['span'] }, file: Dockerfile): Edit =>
  remove(wholeLines(file.source, span))
