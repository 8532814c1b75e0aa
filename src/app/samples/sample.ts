import type { SharedOptions } from '../../worker/link/state.ts'

/** A Dockerfile to try, with the files beside it and what its text does not tell. */
export interface SampleText {
  readonly source: string
  /** Companion files and size assumptions; see `Options`. */
  readonly options: SharedOptions
  /** What was measured, and what is assumed here: a sentence or two. */
  readonly note?: string
}

export interface Sample extends SampleText {
  readonly title: string
  /** One line: what it teaches. */
  readonly lesson: string
}

/** A sample as the menu shows it; its text is loaded on demand. */
export interface SampleEntry {
  readonly id: string
  readonly title: string
  readonly lesson: string
  readonly group: 'start' | 'article' | 'languages' | 'horror'
  load(): Promise<Sample>
}
