import { type Reading, type RealImage, readHistory, readImage } from '../../worker/image/client.ts'
import type { Outcome } from '../../worker/outcome.ts'

export type ReadingState =
  | { readonly kind: 'idle' }
  /** A text, in no time. */
  | { readonly kind: 'reading-text' }
  | { readonly kind: 'reading-file'; readonly name: string; readonly bytes: number; readonly total: number }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'read'; readonly image: RealImage }

/** One image being read, the newest; it outlives the panel that shows it. */
export type ImageReading = ReturnType<typeof createImageReading>

export function createImageReading(spawn?: () => Worker) {
  const listeners = new Set<() => void>()
  let state: ReadingState = { kind: 'idle' }
  let stop = new AbortController()

  function become(next: ReadingState) {
    state = next
    for (const listener of listeners) listener()
  }

  async function follow(
    first: ReadingState,
    begin: (settings: Reading & { readonly signal: AbortSignal }) => Promise<Outcome<RealImage>>,
  ) {
    stop.abort()
    stop = new AbortController()
    const { signal } = stop
    become(first)
    const outcome = await begin({ signal, ...(spawn && { spawn }) })
    if (signal.aborted) return
    become(outcome.kind === 'done' ? { kind: 'read', image: outcome.value } : outcome)
  }

  return {
    get: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    readFile(file: Blob & { readonly name: string }, platform = 'linux/amd64') {
      const { name, size } = file
      const at = (bytes: number) => ({ kind: 'reading-file', name, bytes, total: size }) as const
      return follow(at(0), (settings) =>
        readImage(file, { ...settings, platform, onProgress: (bytes) => become(at(bytes)) }),
      )
    },
    readText: (text: string) => follow({ kind: 'reading-text' }, (settings) => readHistory(text, settings)),
    /** Stops what is under way, and forgets what came of it. */
    clear() {
      stop.abort()
      become({ kind: 'idle' })
    },
  }
}

export const imageReading = createImageReading()
