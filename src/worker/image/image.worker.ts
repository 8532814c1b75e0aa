import { throwAgain } from '../throw-again.ts'
import { perform } from './perform.ts'
import type { FromImageWorker, ImageTask } from './protocol.ts'

addEventListener('message', ({ data }: MessageEvent<ImageTask>) => {
  perform(data, (message: FromImageWorker) => postMessage(message)).catch(throwAgain)
})
