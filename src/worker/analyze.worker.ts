import { analyze } from '../engine/analyze.ts'
import { fixAll } from '../engine/report/fixes.ts'
import { loadTables } from '../engine/sizes/tables/load.ts'
import { decode } from './link/codec.ts'
import { neededTablesRemembered } from './needed-tables.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import { createService } from './serve.ts'
import { createShelf } from './shelf.ts'

const post = (message: FromWorker) => postMessage(message)
const handle = createService({
  analyze,
  fixAll(source, options) {
    const { applied, ...fixed } = fixAll(source, options, analyze)
    return { source: fixed.source, files: fixed.files, fixes: applied.length }
  },
  decode,
  shelf: createShelf(neededTablesRemembered(), loadTables),
  post,
})

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => handle(data))
post({ kind: 'ready' })
