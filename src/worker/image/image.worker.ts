import { perform } from './perform.ts'
import type { FromImageWorker, ImageTask } from './protocol.ts'

addEventListener('message', ({ data }: MessageEvent<ImageTask>) => {
  perform(data, (message: FromImageWorker) => postMessage(message)).catch((error: unknown) => {
    // The page hears an error event of the worker, but not a rejected promise in it.
    setTimeout(() => {
      throw error
    })
  })
})
