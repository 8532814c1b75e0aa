import type { Options } from '../../engine/options.ts'

/** The options that travel in a link; never the theme, the clock or the tables. */
export type SharedOptions = Pick<
  Options,
  | 'platform'
  | 'files'
  | 'contextSizes'
  | 'assumptions'
  | 'measured'
  | 'preset'
  | 'levels'
  | 'trustedRegistries'
  | 'labelSchema'
  | 'strictLabels'
  | 'ignoresSuppressions'
>

export const views = ['findings', 'layers', 'cache', 'compare', 'files', 'settings'] as const
export type View = (typeof views)[number]

/** A text that somebody proposes instead, and the files beside it that change with it. */
export interface Change {
  readonly source: string
  readonly files: Readonly<Record<string, string>>
}

/** What a link carries. Options that equal the defaults are left out by `encode`. */
export interface SharedState {
  readonly source: string
  readonly options: SharedOptions
  /** 1-based; undefined when no line is selected. */
  readonly line: number | undefined
  /** The open tab of the side panel; undefined means findings. */
  readonly view: View | undefined
  /** The link opens as a review of this change. */
  readonly change?: Change | undefined
}
