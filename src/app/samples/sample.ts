import type { SharedOptions } from '../../worker/link/state.ts'
import type { PlainText } from '../words/say.ts'

/** A Dockerfile to try, with the files beside it and what its text does not tell. */
export interface SampleText {
  readonly source: string
  /** Companion files and size assumptions; see `Options`. */
  readonly options: SharedOptions
  /** What was measured, and what is assumed here: a sentence or two. */
  readonly note?: string
}

export interface Sample extends SampleText {
  readonly title: PlainText
  /** One line: what it teaches. */
  readonly lesson: PlainText
}

/** A sample as the menu shows it; its text is loaded on demand. */
export interface SampleEntry {
  readonly id: string
  readonly title: PlainText
  readonly lesson: PlainText
  readonly group: 'start' | 'article' | 'languages' | 'horror'
  load(): Promise<Sample>
}
