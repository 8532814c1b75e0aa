import type { Span } from '../text/span.ts'
import { type Amount, zero } from './amount.ts'

/** On what ground a number stands. */
export type Basis =
  /** A row of a table: `asOf` is the ISO date of the measurement. */
  | { readonly kind: 'measured'; readonly table: string; readonly key: string; readonly asOf: string }
  /** Computed from measured rows: `note` says how. */
  | { readonly kind: 'derived'; readonly table: string; readonly note: string; readonly asOf: string }
  /** The user's own file or number. */
  | { readonly kind: 'given'; readonly what: string }
  /** A ratio we argue for in docs/data.md. */
  | { readonly kind: 'rule-of-thumb'; readonly note: string }
  | { readonly kind: 'unknown'; readonly why: string }

export interface Contributor {
  readonly label: string
  readonly at: Span
  readonly bytes: Amount
  readonly basis: Basis
  /** Bytes of it that a later layer deletes or rewrites: they ship all the same. */
  readonly dead?: Amount
  /** Of a base image whose bytes are your own image's: what the tables alone would tell. */
  readonly estimated?: Amount
}

/** One filesystem layer, made by one instruction. */
export interface Layer {
  readonly at: Span
  /** 1-based line of the instruction. */
  readonly line: number
  /** `RUN`, `COPY` … */
  readonly instruction: string
  readonly bytes: Amount
  /** What a push or a pull transfers of it, compressed. */
  readonly pull: Amount
  /** Contributors whose basis is `unknown`: the total is that much short. */
  readonly unknowns: number
  readonly contributors: readonly Contributor[]
  /** Where `bytes` are your own image's: what the text alone would tell. */
  readonly estimated?: Amount
}

/** A Python package without a wheel for the stage's C library: pip compiles it there, which takes a compiler. */
export interface CompiledPackage {
  readonly name: string
  /** The install that asks for it. */
  readonly at: Span
  /** False when nobody looked up whether it has a wheel. */
  readonly isCertain: boolean
}

export interface StageSize {
  /** The stage's name, else its index as text. */
  readonly name: string
  readonly index: number
  readonly ships: boolean
  /** The base image as written, or the name of the parent stage. */
  readonly base: string
  /** The base image or, for `FROM stage`, that stage's total. */
  readonly baseContributor: Contributor
  readonly layers: readonly Layer[]
  readonly compiles: readonly CompiledPackage[]
  readonly total: Amount
  readonly unknowns: number
}

export interface ImageSize {
  /** What `docker images` would show for the final stage. */
  readonly shipped: Amount
  /** What a pull transfers, compressed. */
  readonly pull: Amount
  /** Bytes that ship although a later layer deleted or rewrote them. */
  readonly dead: Amount
  readonly unknowns: number
  readonly stages: readonly StageSize[]
}

/** What the shipped stages stand on: the first of them starts from an image, the others from it. */
export const shippedBase = ({ stages }: Pick<ImageSize, 'stages'>): Contributor | undefined =>
  stages.find(({ ships }) => ships)?.baseContributor

/** The size of a text that was not put on the scales yet; it has no stages, so it cannot be taken for a small one. */
export const unweighed: ImageSize = {
  shipped: zero,
  pull: zero,
  dead: zero,
  unknowns: 0,
  stages: [],
}
