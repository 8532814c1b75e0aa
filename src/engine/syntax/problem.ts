import { replace } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import type { Remedy, SyntaxProblemKind } from './tree.ts'

/** Takes note of what Docker would refuse or warn of. */
export type Report = (kind: SyntaxProblemKind, at: Span, message: string, remedy?: Remedy) => void

/** Code in a message: on one line and short. */
export function quoted(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `\`${line.slice(0, 57)}…\`` : `\`${line}\``
}

/** Another text in the place of one; undefined where a continuation splits what is written. */
export function writeInstead(
  { text, span }: { readonly text: string; readonly span: Span },
  instead: string,
): Remedy | undefined {
  if (span.end - span.start !== text.length) return undefined
  return { title: `Write ${quoted(instead)}`, edits: [replace(span, instead)] }
}
