import type { Arg, Dockerfile, Env, Label, Pair } from '../../../facts/model.ts'
import { type Edit, remove } from '../../../text/edit.ts'
import { sliceOf } from '../../../text/span.ts'
import { removeInstruction } from './remove-command.ts'

/** The edits that take one pair out of a LABEL, ENV or ARG, or all of it when nothing else is in it. */
export function removePair(label: Label | Env | Arg, pair: Pair, file: Dockerfile): Edit[] | undefined {
  const { pairs } = label
  if (pairs.length === 1) return label.comments.length > 0 ? undefined : [removeInstruction(label, file)]
  const index = pairs.indexOf(pair)
  const after = pairs[index + 1]
  const before = pairs[index - 1]
  const span = after
    ? { start: pair.span.start, end: after.span.start }
    : { start: before?.span.end ?? pair.span.start, end: pair.span.end }
  const gap = sliceOf(
    file.source,
    after ? { start: pair.span.end, end: span.end } : { ...span, end: pair.span.start },
  )
  // A comment between the two would go as well.
  return gap.includes('#') ? undefined : [remove(span)]
}
