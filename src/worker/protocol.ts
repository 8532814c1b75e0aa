import type { Decoded } from '../app/share/codec.ts'
import type { Options } from '../engine/options.ts'
import type { Report } from '../engine/report/report.ts'

/** What the page decides about an analysis; tables, savings and their timing are the worker's business. */
export type Asked = Omit<Options, 'tables' | 'weighsFixes'>

export type ToWorker =
  | {
      readonly kind: 'analyze'
      readonly id: number
      readonly source: string
      readonly options: Asked
      readonly weighs: boolean
    }
  | { readonly kind: 'fix-all'; readonly id: number; readonly source: string; readonly options: Asked }
  | { readonly kind: 'decode'; readonly id: number; readonly hash: string }

export type FromWorker =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'report' } & Answer)
  /** The worker starts to weigh fixes: it may be silent for longer than usual. */
  | { readonly kind: 'weighing'; readonly id: number }
  | { readonly kind: 'fixed'; readonly id: number; readonly result: FixedAll }
  | { readonly kind: 'decoded'; readonly id: number; readonly result: Decoded }

/** One question gets several answers, each better than the one before. */
export interface Answer {
  readonly id: number
  readonly report: Report
  /** No better answer to this question will come. */
  readonly isFinal: boolean
  /** Sizes may still move, because a table is on its way: keep showing the old numbers, or mark these. */
  readonly awaitsTables: boolean
  /** Milliseconds the analysis took in the worker. */
  readonly took: number
}

/** What all safe fixes together make of the text. */
export interface FixedAll {
  readonly source: string
  /** Companion files that changed, by name, with their new text. */
  readonly files: Readonly<Record<string, string>>
  /** The number of fixes applied. */
  readonly fixes: number
}
