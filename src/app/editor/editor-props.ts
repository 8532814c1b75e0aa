import type { Finding } from '../../engine/report/report.ts'
import type { Span } from '../../engine/text/span.ts'
import type { LineViewport } from '../line-viewport.ts'

/** What both editors, the plain and the rich one, are given and give back. */
export interface EditorProps {
  readonly source: string
  /** In terms of this `source`, and moved along by guess while it is being analysed anew. */
  readonly findings: readonly Finding[]
  readonly lit: Span | undefined
  readonly jump: { readonly span: Span | undefined; readonly count: number }
  readonly viewport: LineViewport
  /** True when Tab moves the focus instead of indenting. */
  readonly tabMovesFocus: boolean
  readonly isReadOnly: boolean
  readonly isDark: boolean
  /** True while the findings are those of exactly this `source`. */
  readonly isCurrent: boolean
  readonly onChange: (source: string) => void
  /** An offset, on each move of the cursor, by the user or by a jump. */
  readonly onCursor: (offset: number, isByUser: boolean) => void
  readonly onHover: (span: Span | undefined) => void
  readonly onFix: (finding: Finding) => void
}

/** What the rich editor takes over from the plain one. */
export interface Handover {
  readonly selection: Span
  readonly scrollTop: number
  readonly hasFocus: boolean
}
