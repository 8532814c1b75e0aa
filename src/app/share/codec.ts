import type { Options } from '../../engine/options.ts'

/** The options that travel in a link; never the theme, the clock or the tables. */
export type SharedOptions = Pick<
  Options,
  | 'platform'
  | 'files'
  | 'contextSizes'
  | 'assumptions'
  | 'preset'
  | 'levels'
  | 'trustedRegistries'
  | 'labelSchema'
  | 'strictLabels'
  | 'ignoresSuppressions'
>

export type View = 'findings' | 'layers' | 'cache' | 'files' | 'settings'

/** What a link carries. Options that equal the defaults are left out by `encode`. */
export interface SharedState {
  readonly source: string
  readonly options: SharedOptions
  /** 1-based; undefined when no line is selected. */
  readonly line: number | undefined
  /** The open tab of the side panel; undefined means findings. */
  readonly view: View | undefined
}

export type WhyBad = 'cut-off' | 'damaged' | 'newer-version' | 'too-large' | 'not-a-link'

export type Decoded =
  | { readonly kind: 'ok'; readonly state: SharedState }
  /** `message` is a sentence for the banner. `not-a-link`: an empty or foreign fragment, nothing to complain about. */
  | { readonly kind: 'bad'; readonly why: WhyBad; readonly message: string }

/** The fragment of a link that shows this state: `#1…`, of `[A-Za-z0-9_-]` only. Takes up to 20 ms: call it on Share. */
export declare function encode(state: SharedState): string

/** Reads a fragment with or without its `#`. Never throws; refuses hostile ones within 100 ms. */
export declare function decode(hash: string): Decoded
