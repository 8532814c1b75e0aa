import type { Fit } from '../../engine/image/fit.ts'
import type { RealImage } from '../../engine/image/model.ts'
import type { Outcome } from '../client.ts'
import type { Asked } from '../protocol.ts'
import type { FromImageWorker, ImageTask } from './protocol.ts'

export type { Fit, RealImage }

export interface Reading {
  /** Hears how many bytes of the file were read, ten times a second at most. */
  readonly onProgress?: (bytes: number) => void
  /** Aborting ends the work at once; the outcome is then `failed`. */
  readonly signal?: AbortSignal
  readonly platform?: string
  readonly spawn?: () => Worker
}

const spawnReader = () =>
  new Worker(new URL('./image.worker.ts', import.meta.url), { type: 'module', name: 'drydock-image-reader' })

/** Reads an image archive as a stream, in a worker of its own. Never rejects. */
export const readImage = (file: Blob, reading: Reading = {}): Promise<Outcome<RealImage>> =>
  asked({ kind: 'archive', file, platform: reading.platform }, reading, imageIn)

/** Reads what `docker history` or `docker image inspect` printed. Never rejects. */
export const readHistory = (text: string, reading: Reading = {}): Promise<Outcome<RealImage>> =>
  asked({ kind: 'history', text }, reading, imageIn)

/** Lays an image over the text it was built from; `measured` of the fit belongs into the options. Never rejects. */
export const fitImage = (
  source: string,
  options: Asked,
  image: RealImage,
  reading: Reading = {},
): Promise<Outcome<Fit>> =>
  asked({ kind: 'fit', source, options, image }, reading, (answer) =>
    answer.kind === 'fit' ? { kind: 'done', value: answer.value } : undefined,
  )

function imageIn(answer: FromImageWorker): Outcome<RealImage> | undefined {
  if (answer.kind !== 'image') return undefined
  const { value } = answer
  return value.kind === 'read' ? { kind: 'done', value: value.image } : { kind: 'failed', message: value.why }
}

const stopped = { kind: 'failed', message: 'Reading the image was stopped.' } as const
const broken = {
  kind: 'failed',
  message: 'Reading the image failed: it may need more memory than this browser gives.',
} as const

/** One worker for one task; it ends with the answer, with an error or with the signal. */
function asked<Value>(
  task: ImageTask,
  { onProgress, signal, spawn = spawnReader }: Reading,
  outcomeOf: (answer: FromImageWorker) => Outcome<Value> | undefined,
): Promise<Outcome<Value>> {
  if (signal?.aborted) return Promise.resolve(stopped)
  return new Promise((resolve) => {
    const worker = spawn()
    const stop = () => finish(stopped)
    function finish(outcome: Outcome<Value>) {
      signal?.removeEventListener('abort', stop)
      worker.terminate()
      resolve(outcome)
    }
    signal?.addEventListener('abort', stop)
    worker.addEventListener('message', ({ data }: MessageEvent<FromImageWorker>) => {
      if (data.kind === 'progress') onProgress?.(data.bytes)
      const outcome = outcomeOf(data)
      if (outcome) finish(outcome)
    })
    for (const event of ['error', 'messageerror'] as const)
      worker.addEventListener(event, (error) => {
        error.preventDefault()
        finish(broken)
      })
    worker.postMessage(task)
  })
}
