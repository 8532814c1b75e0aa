import type { Edit } from '../../engine/text/edit.ts'
import type { Span } from '../../engine/text/span.ts'
import type {
  Completion,
  FromLanguageWorker,
  LanguageAnswer,
  LanguageQuestion,
  Occurrences,
  OutlineEntry,
  Signature,
  ToLanguageWorker,
} from './protocol.ts'

export type { Completion, Occurrences, OutlineEntry, Signature }

/** What an editor can ask about a text. Nothing here rejects: whoever gets no answer has nothing to show. */
export interface Language {
  completions(source: string, at: number): Promise<readonly Completion[]>
  explanation(source: string, at: number): Promise<string | undefined>
  signature(source: string, at: number): Promise<Signature | undefined>
  occurrences(source: string, at: number): Promise<Occurrences | undefined>
  outline(source: string): Promise<readonly OutlineEntry[]>
  format(source: string, span?: Span): Promise<readonly Edit[]>
}

const spawnLanguage = () =>
  new Worker(new URL('./language.worker.ts', import.meta.url), { type: 'module', name: 'drydock-language' })

/** Milliseconds until a worker that does not answer is given up; slow networks must fetch it first. */
const patience = 20_000

/** Starts its worker with the first question, and a new one when that hangs or fails. */
export function createLanguage(spawn: () => Worker = spawnLanguage): Language {
  const waiting = new Map<number, (answer: LanguageAnswer | undefined) => void>()
  let worker: Worker | undefined
  let lastId = 0

  function giveUp() {
    worker?.terminate()
    worker = undefined
    for (const settle of waiting.values()) settle(undefined)
    waiting.clear()
  }

  function started(): Worker {
    const created = spawn()
    created.addEventListener('message', ({ data }: MessageEvent<FromLanguageWorker>) => {
      waiting.get(data.id)?.(data.answer)
      waiting.delete(data.id)
    })
    for (const event of ['error', 'messageerror'] as const)
      created.addEventListener(event, (error) => {
        error.preventDefault()
        if (worker === created) giveUp()
      })
    return created
  }

  const ask = (question: LanguageQuestion): Promise<LanguageAnswer | undefined> =>
    new Promise((resolve) => {
      const id = ++lastId
      const timer = setTimeout(giveUp, patience)
      waiting.set(id, (answer) => {
        clearTimeout(timer)
        resolve(answer)
      })
      try {
        worker ??= started()
        worker.postMessage({ id, question } satisfies ToLanguageWorker)
      } catch {
        giveUp()
      }
    })

  return {
    async completions(source, at) {
      const answer = await ask({ kind: 'completions', source, at })
      return answer?.kind === 'completions' ? answer.value : []
    },
    async explanation(source, at) {
      const answer = await ask({ kind: 'explanation', source, at })
      return answer?.kind === 'explanation' ? answer.value : undefined
    },
    async signature(source, at) {
      const answer = await ask({ kind: 'signature', source, at })
      return answer?.kind === 'signature' ? answer.value : undefined
    },
    async occurrences(source, at) {
      const answer = await ask({ kind: 'occurrences', source, at })
      return answer?.kind === 'occurrences' ? answer.value : undefined
    },
    async outline(source) {
      const answer = await ask({ kind: 'outline', source })
      return answer?.kind === 'outline' ? answer.value : []
    },
    async format(source, span) {
      const answer = await ask({ kind: 'format', source, span })
      return answer?.kind === 'format' ? answer.value : []
    },
  }
}
