import type { Span } from '../../text/span.ts'
import type { RawWord } from '../../text/word.ts'
import type { InstructionName } from '../instruction-names.ts'
import type { Stretch } from '../logical-line.ts'
import type { CommentNode, Flag, Heredoc } from '../tree.ts'
import type { WordReader } from '../word.ts'

/** What all instructions have. */
export interface Base {
  readonly span: Span
  readonly tile: Span
  readonly keyword: RawWord
  readonly flags: readonly Flag[]
  readonly comments: readonly CommentNode[]
}

/** One instruction, its flags already read. */
export interface Reading extends WordReader {
  readonly name: InstructionName
  readonly base: Base
  /** What follows keyword and flags, without the blanks around it. */
  readonly argument: Stretch
  readonly heredocs: readonly Heredoc[]
}

export const isEmpty = ({ start, end }: Stretch): boolean => start >= end

/** Says that an argument is missing; the squiggle is under the keyword. */
export const reportMissing = ({ report, base }: Reading, message: string): void =>
  report('missing-argument', base.keyword.span, message)
