import { analyze } from '../engine/analyze.ts'
import { fixAll } from '../engine/report/fixes.ts'
import { createShelf } from '../engine/sizes/tables/shelf.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import { createService } from './serve.ts'

const post = (message: FromWorker) => postMessage(message)
const handle = createService({
  analyze,
  fixAll(source, options) {
    const { applied, ...fixed } = fixAll(source, options, analyze)
    return { source: fixed.source, files: fixed.files, fixes: applied.length }
  },
  // Most visits bring no link: what reads one comes when it is needed.
  decode: async (hash) => (await import('./link/codec.ts')).decode(hash),
  shelf: createShelf(),
  post,
})

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => handle(data))
post({ kind: 'ready' })
