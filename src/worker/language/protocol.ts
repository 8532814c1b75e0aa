import type { Edit } from '../../engine/text/edit.ts'
import type { Span } from '../../engine/text/span.ts'

/** What an editor asks about a text; offsets are those of `source`. */
export type LanguageQuestion = { readonly source: string } & (
  | { readonly kind: 'completions'; readonly at: number }
  | { readonly kind: 'explanation'; readonly at: number }
  | { readonly kind: 'signature'; readonly at: number }
  | { readonly kind: 'occurrences'; readonly at: number }
  | { readonly kind: 'outline' }
  /** Of the lines that `span` touches, or of all. */
  | { readonly kind: 'format'; readonly span: Span | undefined }
)

export type LanguageAnswer =
  | { readonly kind: 'completions'; readonly value: readonly Completion[] }
  /** Markdown about the word there. */
  | { readonly kind: 'explanation'; readonly value: string | undefined }
  | { readonly kind: 'signature'; readonly value: Signature | undefined }
  | { readonly kind: 'occurrences'; readonly value: Occurrences | undefined }
  | { readonly kind: 'outline'; readonly value: readonly OutlineEntry[] }
  | { readonly kind: 'format'; readonly value: readonly Edit[] }

export type ToLanguageWorker = { readonly id: number; readonly question: LanguageQuestion }
export type FromLanguageWorker = { readonly id: number; readonly answer: LanguageAnswer | undefined }

/** Something that can be typed here. */
export interface Completion {
  readonly label: string
  readonly kind: 'instruction' | 'flag' | 'variable' | 'stage' | 'image'
  readonly detail?: string
  /** Markdown. */
  readonly documentation?: string
  /** What it puts in the place of `span`; with `${1:name}` for what is yet to be typed when `isSnippet`. */
  readonly text: string
  readonly isSnippet?: boolean
  readonly span: Span
}

export interface Signature {
  readonly label: string
  readonly documentation: string
  readonly parameters: readonly { readonly label: string; readonly documentation: string }[]
  /** Undefined when the cursor is at none of them. */
  readonly active: number | undefined
}

/** One name, wherever it stands. */
export interface Occurrences {
  readonly name: string
  readonly of: 'stage' | 'variable'
  /** The occurrence that was asked about. */
  readonly here: Span
  readonly definitions: readonly Span[]
  readonly uses: readonly Span[]
  /** Why renaming it would change what the file does; undefined when it would not. */
  readonly fixedBecause: string | undefined
}

export interface OutlineEntry {
  readonly label: string
  readonly detail: string
  readonly kind: 'stage' | 'instruction'
  readonly span: Span
  /** What is selected when somebody goes there. */
  readonly head: Span
  readonly children: readonly OutlineEntry[]
}
