import type { BaseRow } from '../engine/compare/row.ts'
import type { ContextUse } from '../engine/rebuild/context-use.ts'
import type { Rebuild } from '../engine/report/rebuild.ts'
import { latestComparison } from './latest-comparison.ts'
import type { Decoded } from './link/codec.ts'
import type { Compared, Outcome } from './outcome.ts'
import { type Patience, patient } from './patience.ts'
import type {
  Answer,
  Asked,
  ContextQuestion,
  FixedAll,
  FixQuestion,
  FromWorker,
  Question,
  RebuildQuestion,
  ToWorker,
} from './protocol.ts'

export type { Answer, Asked, Compared, ContextQuestion, ContextUse, FixedAll, Outcome, RebuildQuestion }

/** `restarting`: it hung or died and is coming back. `lost`: three restarts did not help; `retry` tries again. */
export type AnalystStatus = 'starting' | 'ready' | 'restarting' | 'lost'

export interface Analyst {
  /** Replaces the question before; returns the id that its answers will carry. */
  ask(source: string, options: Asked): number
  /** Hears the answers to the newest question, and no others. */
  subscribe(listener: (answer: Answer) => void): () => void
  /** What all safe fixes, or the chosen ones, make of the text. */
  fixAll(source: string, options: Asked, choice?: FixQuestion['choice']): Promise<Outcome<FixedAll>>
  /**
   * The whole image on other bases; a newer comparison replaces one that is under way. `onRows` hears the rows that
   * are done so far, each time there is one more.
   */
  compare(source: string, options: Asked, onRows?: (rows: readonly BaseRow[]) => void): Promise<Compared>
  /** What a build does anew after a change; undefined when the worker failed on it. */
  rebuild(question: RebuildQuestion): Promise<Rebuild | undefined>
  /** What the build takes of these paths; undefined when the worker failed on it. */
  contextUse(question: ContextQuestion): Promise<ContextUse | undefined>
  /** Reads the `#1…` of an address; a bad or hostile one is told, never thrown. */
  decode(hash: string): Promise<Decoded>
  /** After `lost`: starts afresh with the newest question. */
  retry(): void
  status(): AnalystStatus
  dispose(): void
}

export interface AnalystSettings {
  readonly spawn?: () => Worker
  /** Hears each change of status, never during `createAnalyst` itself. */
  readonly onStatus?: (status: AnalystStatus) => void
  readonly patience?: Partial<Patience>
}

const spawnAnalyst = () =>
  new Worker(new URL('./analyze.worker.ts', import.meta.url), { type: 'module', name: 'drydock-analyst' })

/** Something other than the question that the worker is to do once. */
interface Task {
  readonly message: ToWorker
  readonly patience: number
  /** Receives the worker's answer, or undefined when the worker failed on it. */
  settle(answer: FromWorker | undefined): void
}

/**
 * The page's side of the analysis. One message is on its way at a time, so that a worker never works through old
 * questions, and its silence always has one cause.
 */
export function createAnalyst(settings: AnalystSettings = {}): Analyst {
  const { spawn = spawnAnalyst, onStatus } = settings
  const patience: Patience = { ...patient, ...settings.patience }
  const listeners = new Set<(answer: Answer) => void>()
  const tasks: Task[] = []

  let status: AnalystStatus = 'starting'
  let worker: Worker | undefined
  let isReady = false
  let wasEverReady = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastId = 0

  let question: Question | undefined
  let progress: 'unasked' | 'asked' | 'answered' | 'final' = 'final'
  /** What the worker was sent and has not answered; a question may meanwhile have been replaced. */
  let inFlight: Question | Task | undefined
  let weighing: number | undefined
  const comparison = latestComparison()

  start()

  function start() {
    timer = setTimeout(fail, patience.start)
    try {
      const started = spawn()
      worker = started
      started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (worker === started) hear(data)
      })
      for (const event of ['error', 'messageerror'] as const) {
        started.addEventListener(event, (error) => {
          error.preventDefault()
          if (worker === started) fail()
        })
      }
    } catch {
      clearTimeout(timer)
      timer = setTimeout(fail)
    }
  }

  function stop() {
    clearTimeout(timer)
    worker?.terminate()
    worker = undefined
    isReady = false
  }

  function tell(next: AnalystStatus) {
    if (next === status) return
    status = next
    onStatus?.(next)
  }

  function hear(message: FromWorker) {
    switch (message.kind) {
      case 'ready':
        isReady = true
        wasEverReady = true
        tell('ready')
        break
      case 'weighing':
        weighing = message.id
        break
      case 'report':
        hearReport(message)
        break
      case 'compared':
        comparison.hear(message.id, message.rows, message.isFinal)
        break
      default:
        if (inFlight && 'message' in inFlight && inFlight.message.id === message.id) {
          const { settle } = inFlight
          inFlight = undefined
          settle(message)
        }
    }
    next()
  }

  function hearReport({ kind: _, ...answer }: Answer & { readonly kind: 'report' }) {
    if (weighing === answer.id) weighing = undefined
    if (inFlight && !('message' in inFlight) && inFlight.id === answer.id) inFlight = undefined
    if (answer.isFinal) failures = 0
    if (answer.id !== question?.id) return
    progress = answer.isFinal ? 'final' : 'answered'
    for (const listener of listeners) listener(answer)
  }

  /** Sends what is due, and sets the clock for what the worker owes. */
  function next() {
    if (!worker || !isReady) return
    clearTimeout(timer)
    if (weighing !== undefined) {
      expectAnswerIn(patience.weighing)
      return
    }
    if (!inFlight) send(worker)
    if (inFlight) expectAnswerIn('message' in inFlight ? inFlight.patience : patience.answer)
  }

  /** When a computer wakes, its timers are late and answers lie waiting: they are heard before anything fails. */
  function expectAnswerIn(milliseconds: number) {
    timer = setTimeout(() => {
      timer = setTimeout(fail, 50)
    }, milliseconds)
  }

  function send(to: Worker) {
    const task = tasks.shift()
    if (task) {
      inFlight = task
      to.postMessage(task.message)
    } else if (question && progress === 'unasked') {
      inFlight = question
      progress = 'asked'
      to.postMessage({ kind: 'analyze', ...question } satisfies ToWorker)
    }
  }

  function fail() {
    stop()
    // A text whose fixes cannot be weighed is asked again without; a task that may be the cause is not done again.
    if (question && question.id === weighing) question = { ...question, weighs: false }
    const failed = inFlight && 'message' in inFlight ? inFlight : undefined
    weighing = undefined
    inFlight = undefined
    if (progress !== 'final') progress = 'unasked'
    failures += 1

    const pause = patience.pauses[failures - 1]
    if (pause === undefined) {
      tell('lost')
      for (const task of tasks.splice(0)) task.settle(undefined)
    } else {
      tell('restarting')
      timer = setTimeout(start, pause)
    }
    failed?.settle(undefined)
    // One that the worker never got is still to come.
    if (!tasks.some(({ message }) => message.kind === 'compare')) comparison.fail()
  }

  function perform(task: Task) {
    if (status === 'lost') {
      task.settle(undefined)
      return
    }
    tasks.push(task)
    if (!inFlight && weighing === undefined) next()
  }

  return {
    ask(source, options) {
      const isOther = source !== question?.source
      question = { id: ++lastId, source, options, weighs: true }
      progress = 'unasked'
      if (status === 'lost' && isOther && wasEverReady) {
        // Another text may fare better: it gets one try.
        failures = patience.pauses.length
        tell('restarting')
        start()
      } else if (!inFlight && weighing === undefined) next()
      return question.id
    },

    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    fixAll: (source, options, choice) =>
      new Promise((resolve) => {
        perform({
          message: { kind: 'fix-all', id: ++lastId, source, options, choice },
          patience: patience.fixing,
          settle: (answer) =>
            resolve(
              answer?.kind === 'fixed'
                ? { kind: 'done', value: answer.value }
                : {
                    kind: 'failed',
                    message: 'The analysis stopped before the fixes were made; the text is as it was.',
                  },
            ),
        })
      }),

    compare: (source, options, onRows) =>
      new Promise((resolve) => {
        const id = ++lastId
        // One that was not sent yet is not worth sending any more.
        const waiting = tasks.findIndex(({ message }) => message.kind === 'compare')
        if (waiting !== -1) tasks.splice(waiting, 1)
        comparison.begin(id, { resolve, onRows, patience: patience.comparing })
        perform({
          message: { kind: 'compare', id, source, options },
          patience: patience.answer,
          settle(answer) {
            if (!answer) comparison.fail(id)
          },
        })
      }),

    rebuild: (about) =>
      new Promise((resolve) => {
        perform({
          message: { kind: 'rebuild', id: ++lastId, ...about },
          patience: patience.answer,
          settle: (answer) => resolve(answer?.kind === 'rebuilt' ? answer.value : undefined),
        })
      }),

    contextUse: (about) =>
      new Promise((resolve) => {
        perform({
          message: { kind: 'use-context', id: ++lastId, ...about },
          patience: patience.answer,
          settle: (answer) => resolve(answer?.kind === 'context-used' ? answer.value : undefined),
        })
      }),

    decode: (hash) =>
      new Promise((resolve) => {
        perform({
          message: { kind: 'decode', id: ++lastId, hash },
          patience: patience.answer,
          settle: (answer) =>
            resolve(
              answer?.kind === 'decoded'
                ? answer.value
                : {
                    kind: 'bad',
                    why: 'damaged',
                    message: 'The analysis stopped while this link was being opened.',
                  },
            ),
        })
      }),

    retry() {
      if (status !== 'lost') return
      failures = 0
      tell('restarting')
      start()
    },

    status: () => status,

    dispose() {
      stop()
      listeners.clear()
      comparison.fail()
      for (const task of tasks.splice(0)) task.settle(undefined)
    },
  }
}
