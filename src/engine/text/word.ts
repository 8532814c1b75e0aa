import type { Span } from './span.ts'

/** A piece of a word: plain text, a `$VARIABLE`, or something only a shell can compute. */
export type WordPart =
  | { readonly kind: 'text'; readonly text: string; readonly quote: "'" | '"' | undefined }
  | {
      readonly kind: 'variable'
      readonly name: string
      /** `:-`, `:+`, `:?`, `-`, `+`, `?`, `#`, `##`, `%`, `%%`, `/`, `//`; undefined for `$NAME`. */
      readonly modifier: string | undefined
      /** The raw text after the modifier, `fallback` in `${NAME:-fallback}`. */
      readonly argument: string | undefined
      readonly quote: '"' | undefined
      readonly span: Span
    }
  /** `$(…)`, backticks, `$((…))`, or a glob brace the shell expands. */
  | { readonly kind: 'computed'; readonly span: Span }

/** One word of an instruction or of a shell command, before variables are known. */
export interface RawWord {
  /** As written, with quotes; line continuations inside are dropped. */
  readonly text: string
  readonly span: Span
  readonly parts: readonly WordPart[]
}
