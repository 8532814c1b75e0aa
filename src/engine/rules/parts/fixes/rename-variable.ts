import type { Dockerfile } from '../../../facts/model.ts'
import { type Edit, replace } from '../../../text/edit.ts'
import { sliceOf } from '../../../text/span.ts'
import type { WordPart } from '../../../text/word.ts'

/** The edit that reads another variable: `$A` or `${A…}`; undefined where the text is not that plain. */
export function renameVariable(
  { name, span }: Extract<WordPart, { kind: 'variable' }>,
  instead: string,
  { source }: Dockerfile,
): Edit[] | undefined {
  const start = span.start + (source[span.start + 1] === '{' ? 2 : 1)
  const at = { start, end: start + name.length }
  return sliceOf(source, at) === name ? [replace(at, instead)] : undefined
}
