import type { Span } from '../../text/span.ts'
import type { RuleText } from '../rule-text.ts'

/** A rule that a comment names. */
export interface NamedRule {
  readonly text: string
  readonly span: Span
}

/** A comment that silences findings, whichever tool it was written for. */
export interface Suppression {
  readonly dialect: 'drydock' | 'hadolint' | 'buildkit' | 'trivy' | 'checkov' | 'kics' | 'semgrep' | 'tally'
  /** The comment, or the directive. */
  readonly at: Span
  readonly names: readonly NamedRule[]
  /** Without names: every rule that the comment's own tool has, told by its ids. */
  readonly silencesAll: ((rule: RuleText) => boolean) | undefined
  readonly because: string | undefined
  /** Silences what starts in it, its end included, since a missing word is reported there. Undefined: nothing. */
  readonly covers: Span | undefined
  /** True when the comment's names are all it holds, so that deleting it loses nothing else. */
  readonly isWholeComment: boolean
}

/** A comment that was meant for us and says nothing we can follow. */
export interface Malformed {
  readonly at: Span
  readonly message: string
}

/** The comma-separated names in a piece of the source, each with its place. */
export function namesIn(source: string, { start, end }: Span): readonly NamedRule[] {
  const names: NamedRule[] = []
  let from = start
  for (const piece of source.slice(start, end).split(',')) {
    const text = piece.trim()
    const at = from + piece.indexOf(text)
    if (text) names.push({ text, span: { start: at, end: at + text.length } })
    from += piece.length + 1
  }
  return names
}
