import type { Decoded } from '../app/share/codec.ts'
import type { Answer, Asked, FixedAll, FromWorker, ToWorker } from './protocol.ts'

export type { Answer, Asked, FixedAll }

/** `restarting`: it hung or died and is coming back. `lost`: three restarts did not help; `retry` tries again. */
export type AnalystStatus = 'starting' | 'ready' | 'restarting' | 'lost'

/** What a promise of the analyst comes to; it never rejects. */
export type Outcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly message: string }

export interface Analyst {
  /** Replaces the question before; returns the id that its answers will carry. */
  ask(source: string, options: Asked): number
  /** Hears the answers to the newest question, and no others. */
  subscribe(listener: (answer: Answer) => void): () => void
  fixAll(source: string, options: Asked): Promise<Outcome<FixedAll>>
  /** Reads the `#1…` of an address; a bad or hostile one is told, never thrown. */
  decode(hash: string): Promise<Decoded>
  /** After `lost`: starts afresh with the newest question. */
  retry(): void
  status(): AnalystStatus
  dispose(): void
}

export interface AnalystSettings {
  readonly spawn?: () => Worker
  readonly onStatus?: (status: AnalystStatus) => void
}

export declare function createAnalyst(settings?: AnalystSettings): Analyst
