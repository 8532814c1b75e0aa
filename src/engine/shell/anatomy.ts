import type { Span } from '../text/span.ts'

/** How a script is written, piece by piece. A script inside a word (`sh -c '…'`) is that word's text here. */
export interface Anatomy {
  /** Every word, at any depth, in the order of the text, but for words inside words. */
  readonly words: readonly ScriptWord[]
  /** Every piece of every word, those inside quotes and substitutions included. */
  readonly pieces: readonly Piece[]
  readonly assignments: readonly ScriptAssignment[]
  /** What runs in a shell of its own and takes its variables along: `( … )`, `$( … )`, and each part of a pipe. */
  readonly subshells: readonly Span[]
}

/**
 * What a word is there for: a command's name, its argument, `NAME=…` behind `export` and the like, an item of a
 * `for`, the file of a redirection, the value of an assignment, an array's element, a part of `[[ … ]]`, a
 * pattern, what stands behind the operator in `${NAME:-…}`, the text of a heredoc, or a part of `$((…))`.
 */
export type WordRole =
  | 'name'
  | 'argument'
  | 'declaration'
  | 'item'
  | 'file'
  | 'value'
  | 'element'
  | 'test'
  | 'pattern'
  | 'operand'
  | 'heredoc'
  | 'arithmetic'

export interface ScriptWord {
  readonly role: WordRole
  readonly text: string
  readonly span: Span
  readonly pieces: readonly Piece[]
}

export type Piece = {
  readonly role: WordRole
  readonly text: string
  readonly span: Span
  /** The quotes it stands in. */
  readonly quote: '"' | undefined
} & (
  | { readonly kind: 'text'; readonly value: string }
  /** `*`, `?`, `[a-z]`. */
  | { readonly kind: 'glob' }
  /** `{a,b}`. */
  | { readonly kind: 'braces' }
  | { readonly kind: 'quoted'; readonly mark: "'" | '"' | "$'"; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'variable'
      readonly name: string
      /** `:-`, `//`, `^^`, `:` … and `#` for `${#NAME}`, `!` for `${!NAME}`. */
      readonly operator: string | undefined
      /** `@` of `${NAME[@]}`. */
      readonly index: string | undefined
    }
  /** `$(…)`, or backticks. */
  | {
      readonly kind: 'command'
      readonly isBackticks: boolean
      /** The commands of its one pipeline; empty where it holds anything else. */
      readonly programs: readonly string[]
      readonly arguments: number
    }
  /** `$((…))`. */
  | { readonly kind: 'arithmetic' }
  /** `++` or `--` in one. */
  | { readonly kind: 'step' }
  /** `<(…)`. */
  | { readonly kind: 'process' }
)

export interface ScriptAssignment {
  readonly name: string
  readonly nameSpan: Span
  /** One word, the elements of an array, or what a `for` goes through; undefined for a `for` over `"$@"`. */
  readonly values: readonly ScriptWord[] | undefined
  readonly isArray: boolean
  /** `+=`. */
  readonly isAppended: boolean
  /** By itself, in front of a program for that program alone, behind `export`, `local` …, or by a `for`. */
  readonly way: 'alone' | 'prefix' | 'declaration' | 'loop'
  readonly span: Span
}
