import type { CodeEdit } from '../rebuild/code-edit.ts'
import type { Concern, Fix, Severity } from '../rules/rule.ts'
import type { Amount } from '../sizes/amount.ts'
import type { ImageSize } from '../sizes/image-size.ts'
import type { TableName } from '../sizes/tables/load.ts'
import type { SyntaxProblem } from '../syntax/tree.ts'
import type { Span } from '../text/span.ts'
import type { Plan } from './plan.ts'

export type { Fix, Severity }

/** Plain data: it crosses the worker and becomes JSON, SARIF or Markdown. */
export interface Report {
  readonly findings: readonly Finding[]
  /** Findings that a comment or the configuration silenced, with the reason given. */
  readonly suppressed: readonly (Finding & { readonly because: string | undefined })[]
  readonly size: ImageSize
  /** What an edit of the program's own code rebuilds; undefined when no step takes code from the build context. */
  readonly codeEdit: CodeEdit | undefined
  /** The size tables that this text calls for, whether they were there or not. */
  readonly looksInto: readonly TableName[]
  /** What Docker would refuse or warn of, whichever rules are on: a fix must not add to them. */
  readonly problems: readonly SyntaxProblem[]
  /** Undefined until savings were asked for: what all safe fixes together leave. */
  readonly afterSafeFixes:
    | { readonly shipped: Amount; readonly saves: Amount; readonly fixes: number }
    | undefined
  /** The few fixes that bring the most; undefined until savings were asked for, or when none brings much. */
  readonly plan: Plan | undefined
  /** The length, in UTF-16 units, that was analysed; undefined when it was the whole text. */
  readonly readUpTo: number | undefined
}

export interface Finding {
  /** The rule's name; its texts are looked up by it. */
  readonly rule: string
  readonly codes: readonly string[]
  readonly severity: Severity
  readonly concern: Concern
  readonly title: string
  readonly at: Span
  readonly message: string
  /** Only a fix that was re-checked once savings are in. */
  readonly fix?: Fix & { readonly safety: 'safe' | 'review' }
  /** `shipped(before) − shipped(after this fix)`; undefined until savings were asked for, or without effect. */
  readonly saves?: Amount
}
