import type { BaseRow } from '../engine/compare/row.ts'

/** What a promise of the analyst comes to; it never rejects. */
export type Outcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly message: string }

/** `replaced`: another comparison was asked for before this one was done. */
export type Compared = Outcome<readonly BaseRow[]> | { readonly kind: 'replaced' }
