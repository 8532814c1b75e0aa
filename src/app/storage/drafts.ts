import type { SharedOptions } from '../share/codec.ts'

/** A text of the user's, with its options, kept in this browser only. */
export interface Draft {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly options: SharedOptions
  /** Milliseconds since 1970. */
  readonly savedAt: number
}

/** `refused`: the text lives on in the page only; `message` is a sentence that says why and what to do. */
export type Saved =
  | { readonly kind: 'saved'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly message: string }

/** Never throws, whatever the browser's storage does. Undefined or empty results mean that nothing (legible) is stored. */
export interface Drafts {
  /** Newest first, without their texts being checked against the engine. */
  list(): readonly Draft[]
  /** The draft written last: what "restore my draft" opens. */
  latest(): Draft | undefined
  get(id: string): Draft | undefined
  /** Writes over the draft with this id, or makes a new one when `id` is undefined. */
  save(draft: {
    readonly id?: string | undefined
    readonly name?: string | undefined
    readonly source: string
    readonly options: SharedOptions
  }): Saved
  rename(id: string, name: string): Saved
  remove(id: string): void
}

/** `storage` is `window.localStorage` by default; `undefined` (an embedded page, a forbidden store) refuses all writes. */
export declare function createDrafts(storage?: Storage | undefined, now?: () => number): Drafts
