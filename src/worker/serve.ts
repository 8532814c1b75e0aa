import type { Options } from '../engine/options.ts'
import type { Report } from '../engine/report/report.ts'
import type { Tables } from '../engine/sizes/tables/tables.ts'
import type { Decoded } from './link/codec.ts'
import type { FixedAll, FromWorker, Question, ToWorker } from './protocol.ts'

/** What the service is made of; the worker hands in the engine, a test whatever it likes. */
export interface Service {
  analyze(source: string, options: Options): Report
  fixAll(source: string, options: Options): FixedAll
  decode(hash: string): Decoded
  readonly shelf: Shelf
  post(message: FromWorker): void
  /** Milliseconds of quiet before fixes are weighed: while someone types, only findings and sizes matter. */
  readonly quiet?: number
}

/** The size tables that have arrived, and the way to get more. */
export interface Shelf {
  tables(): Tables
  /** Fetches what this text needs and is not there; undefined when nothing is missing. Never rejects. */
  fetchFor(source: string, options: Options): Promise<void> | undefined
}

/** The worker's side: takes messages one by one and posts the answers. */
export function createService({ analyze, fixAll, decode, shelf, post, quiet = 150 }: Service) {
  let newest = 0

  async function answer(question: Question) {
    newest = question.id
    const { id, source, weighs } = question
    const isOld = () => newest !== id
    const options = (): Options => ({ ...question.options, tables: shelf.tables() })

    const report = (more: { isFinal: boolean; awaitsTables: boolean; weighsFixes?: true }) => {
      const start = performance.now()
      const { isFinal, awaitsTables, ...asked } = more
      const report = analyze(source, { ...options(), ...asked })
      post({ kind: 'report', id, report, isFinal, awaitsTables, took: performance.now() - start })
    }

    const fetching = shelf.fetchFor(source, options())
    report({ isFinal: !fetching && !weighs, awaitsTables: fetching !== undefined })
    if (fetching) {
      await fetching
      if (isOld()) return
      report({ isFinal: !weighs, awaitsTables: false })
    }
    if (!weighs) return
    await new Promise((resolve) => setTimeout(resolve, quiet))
    if (isOld()) return
    post({ kind: 'weighing', id })
    report({ isFinal: true, awaitsTables: false, weighsFixes: true })
  }

  return (message: ToWorker): void => {
    switch (message.kind) {
      case 'analyze':
        answer(message).catch(throwAgain)
        break
      case 'fix-all': {
        const { id, source, options } = message
        post({ kind: 'fixed', id, value: fixAll(source, { ...options, tables: shelf.tables() }) })
        break
      }
      case 'decode':
        post({ kind: 'decoded', id: message.id, value: decode(message.hash) })
    }
  }
}

/** The page hears an error event of the worker, but not a rejected promise in it. */
const throwAgain = (error: unknown) => {
  setTimeout(() => {
    throw error
  })
}
