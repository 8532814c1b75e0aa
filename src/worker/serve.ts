import type { BaseRow } from '../engine/compare/row.ts'
import type { Options } from '../engine/options.ts'
import type { ContextUse } from '../engine/rebuild/context-use.ts'
import type { Rebuild } from '../engine/report/rebuild.ts'
import type { Report } from '../engine/report/report.ts'
import type { Shelf } from '../engine/sizes/tables/shelf.ts'
import type { Decoded } from './link/codec.ts'
import type {
  ContextQuestion,
  FixedAll,
  FixQuestion,
  FromWorker,
  Question,
  RebuildQuestion,
  ToWorker,
} from './protocol.ts'
import { throwAgain } from './throw-again.ts'

/** A comparison whose code and tables are there: the rows so far, one more with each step. */
export type Steps = Iterable<readonly BaseRow[]>

/** What the service is made of; the worker hands in the engine, a test whatever it likes. */
export interface Service {
  analyze(source: string, options: Options): Report
  fixAll(source: string, options: Options, choice: FixQuestion['choice']): FixedAll
  rebuild(question: RebuildQuestion): Promise<Rebuild>
  contextUse(question: ContextQuestion): Promise<ContextUse>
  decode(hash: string): Promise<Decoded>
  /** Fetches its code and the tables it looks into. */
  comparer(source: string, options: Options): Promise<Steps>
  readonly shelf: Shelf
  /** Until the scales have arrived, what is waited for: reports are `unweighed` so long. */
  scales?(): Promise<unknown> | undefined
  post(message: FromWorker): void
  /** Milliseconds of quiet before fixes are weighed: while someone types, only findings and sizes matter. */
  readonly quiet?: number
  /** Whatever is asked without a date is answered as of this day, so that no two answers differ by one. */
  readonly today?: () => string
}

const isoToday = (): string => new Date().toISOString().slice(0, 'yyyy-mm-dd'.length)

/** The worker's side: takes messages one by one and posts the answers. */
export function createService({
  analyze,
  fixAll,
  rebuild,
  contextUse,
  decode,
  comparer,
  shelf,
  scales,
  post,
  quiet = 150,
  today = isoToday,
}: Service) {
  let newest = 0
  let newestComparison = 0

  async function answer(question: Question) {
    newest = question.id
    const { id, source, weighs } = question
    const isOld = () => newest !== id
    const read = (weighsFixes: boolean) => {
      const start = performance.now()
      const report = analyze(source, { ...question.options, tables: shelf.tables(), weighsFixes })
      return { kind: 'report', id, report, took: performance.now() - start } as const
    }

    const awaited = (report: Report) => together([scales?.(), shelf.fetch(report.looksInto)])

    let rough = read(false)
    // A table may show that another one is wanted: a package that the first does not list.
    for (let fetching = awaited(rough.report); fetching; fetching = awaited(rough.report)) {
      post({ ...rough, isFinal: false, awaitsTables: true })
      await fetching
      if (isOld()) return
      rough = read(false)
    }
    post({ ...rough, isFinal: !weighs, awaitsTables: false })
    if (!weighs) return
    await new Promise((resolve) => setTimeout(resolve, quiet))
    if (isOld()) return
    post({ kind: 'weighing', id })
    post({ ...read(true), took: rough.took, isFinal: true, awaitsTables: false })
  }

  async function compare({ id, source, options }: Extract<ToWorker, { kind: 'compare' }>) {
    newestComparison = id
    post({ kind: 'comparing', id })
    let rows: readonly BaseRow[] = []
    const steps = await comparer(source, options)
    if (newestComparison !== id) return
    for (rows of steps) {
      post({ kind: 'compared', id, rows, isFinal: false })
      // What was asked meanwhile comes first.
      await new Promise((resolve) => setTimeout(resolve))
      if (newestComparison !== id) return
    }
    post({ kind: 'compared', id, rows, isFinal: true })
  }

  return (asked: ToWorker): void => {
    const message: ToWorker =
      'options' in asked ? { ...asked, options: { today: today(), ...asked.options } } : asked
    switch (message.kind) {
      case 'analyze':
        answer(message).catch(throwAgain)
        break
      case 'fix-all': {
        const { id, source, options, choice } = message
        const value = fixAll(source, { ...options, tables: shelf.tables() }, choice)
        post({ kind: 'fixed', id, value })
        break
      }
      case 'compare':
        compare(message).catch(throwAgain)
        break
      case 'rebuild':
        rebuild(message)
          .then((value) => post({ kind: 'rebuilt', id: message.id, value }))
          .catch(throwAgain)
        break
      case 'use-context':
        contextUse(message)
          .then((value) => post({ kind: 'context-used', id: message.id, value }))
          .catch(throwAgain)
        break
      case 'decode':
        decode(message.hash)
          .then((value) => post({ kind: 'decoded', id: message.id, value }))
          .catch(throwAgain)
    }
  }
}

/** All that is still to come; undefined when nothing is. */
const together = (arrivals: readonly (Promise<unknown> | undefined)[]): Promise<unknown> | undefined => {
  const awaited = arrivals.filter((one) => one !== undefined)
  return awaited.length === 0 ? undefined : Promise.all(awaited)
}
