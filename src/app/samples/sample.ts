import type { SharedOptions } from '../../worker/link/state.ts'

/** A Dockerfile to try, with the files beside it and what its text does not tell. */
export interface Sample {
  readonly title: string
  /** One line: what it teaches. */
  readonly lesson: string
  readonly source: string
  readonly options: SharedOptions
  /** For a step of the article: what its author measured and what was assumed here. */
  readonly note?: string
}

/** A sample as the menu shows it; its text is loaded on demand. */
export interface SampleEntry {
  readonly id: string
  readonly title: string
  readonly lesson: string
  readonly group: 'start' | 'article' | 'languages' | 'horror'
  load(): Promise<Sample>
}
