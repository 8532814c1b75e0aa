import type { Span } from '../text/span.ts'
import type { Remedy, SyntaxProblemKind } from './tree.ts'

/** Takes note of what Docker would refuse or warn of. */
export type Report = (kind: SyntaxProblemKind, at: Span, message: string, remedy?: Remedy) => void

/** Code in a message: on one line and short. */
export function quoted(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `\`${line.slice(0, 57)}…\`` : `\`${line}\``
}
