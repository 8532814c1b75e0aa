import type { BaseRow } from '../engine/compare/row.ts'
import type { Options } from '../engine/options.ts'
import type { Change } from '../engine/rebuild/change.ts'
import type { ContextUse } from '../engine/rebuild/context-use.ts'
import type { Choice } from '../engine/report/choice.ts'
import type { Rebuild } from '../engine/report/rebuild.ts'
import type { Finding, Report } from '../engine/report/report.ts'
import type { Decoded } from './link/codec.ts'

/** What the page decides about an analysis; tables, savings and their timing are the worker's business. */
export type Asked = Omit<Options, 'tables' | 'weighsFixes'>

export interface Question {
  readonly id: number
  readonly source: string
  readonly options: Asked
  /** False where weighing this text's fixes has hung before. */
  readonly weighs: boolean
}

export interface RebuildQuestion {
  readonly source: string
  readonly options: Asked
  readonly change: Change
  /** Their fixes are tried: some leave less to rebuild. */
  readonly findings: readonly Finding[]
}

export interface FixQuestion {
  readonly source: string
  readonly options: Asked
  /** Among the findings of this text; undefined for all safe ones. */
  readonly choice?: Choice | undefined
}

export interface ContextQuestion {
  readonly source: string
  readonly options: Asked
  /** Paths of the build context, a handful. */
  readonly paths: readonly string[]
}

export type ToWorker =
  | ({ readonly kind: 'analyze' } & Question)
  | ({ readonly kind: 'fix-all'; readonly id: number } & FixQuestion)
  | ({ readonly kind: 'rebuild'; readonly id: number } & RebuildQuestion)
  | ({ readonly kind: 'use-context'; readonly id: number } & ContextQuestion)
  | { readonly kind: 'decode'; readonly id: number; readonly hash: string }
  | { readonly kind: 'compare'; readonly id: number; readonly source: string; readonly options: Asked }

export type FromWorker =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'report' } & Answer)
  /** The fixes of this question are weighed now: the worker hears nothing until its final report. */
  | { readonly kind: 'weighing'; readonly id: number }
  | { readonly kind: 'fixed'; readonly id: number; readonly value: FixedAll }
  | { readonly kind: 'rebuilt'; readonly id: number; readonly value: Rebuild }
  | { readonly kind: 'context-used'; readonly id: number; readonly value: ContextUse }
  | { readonly kind: 'decoded'; readonly id: number; readonly value: Decoded }
  /** The comparison is taken on: it waits for its tables, and the worker hears other things meanwhile. */
  | { readonly kind: 'comparing'; readonly id: number }
  | {
      readonly kind: 'compared'
      readonly id: number
      /** Those that are done so far. */
      readonly rows: readonly BaseRow[]
      readonly isFinal: boolean
    }

/** One question gets several answers, each better than the one before. */
export interface Answer {
  readonly id: number
  readonly report: Report
  /** No better answer to this question will come. */
  readonly isFinal: boolean
  /** Sizes may still move, because a table is on its way: keep showing the old numbers, or mark these. */
  readonly awaitsTables: boolean
  /** Milliseconds the analysis took in the worker, sizes included; trying out the fixes comes on top. */
  readonly took: number
}

/** What all safe fixes, or the chosen ones, make of the text. */
export interface FixedAll {
  readonly source: string
  /** Companion files that changed, by name, with their new text. */
  readonly files: Readonly<Record<string, string>>
  /** The number of fixes applied. */
  readonly fixes: number
  /** Chosen ones that fit neither the text nor the others. */
  readonly left: readonly Finding[]
}
