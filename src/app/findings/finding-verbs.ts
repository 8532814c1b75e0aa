import type { Finding } from '../../engine/report/report.ts'
import type { Edit } from '../../engine/text/edit.ts'
import type { Span } from '../../engine/text/span.ts'

/** What a card can ask of the page. */
export interface FindingVerbs {
  readonly isReadOnly?: boolean
  readonly onJump: (span: Span) => void
  readonly onHover: (span: Span | undefined) => void
  readonly onFix: (findings: readonly Finding[]) => void
  /** Undefined where there is no review. */
  readonly onReview?: () => void
  readonly onEdit: (edits: readonly Edit[], note: string) => void
}
