import { type Analyze, analyzer } from '../engine/analyzer.ts'
import { rebuildOf } from '../engine/rebuild-of.ts'
import { fixAll } from '../engine/report/fixes.ts'
import { createShelf } from '../engine/sizes/tables/shelf.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import { createService } from './serve.ts'

// Findings are what people wait for: the scales come right behind them.
let analyze: Analyze = analyzer(undefined)
let arriving: Promise<void> | undefined = import('../engine/sizes/estimate.ts').then(({ estimate }) => {
  analyze = analyzer(estimate)
  arriving = undefined
})

const post = (message: FromWorker) => postMessage(message)
const handle = createService({
  analyze: (source, options) => analyze(source, options),
  scales: () => arriving,
  fixAll(source, options) {
    const { applied, ...fixed } = fixAll(source, options, analyze)
    return { source: fixed.source, files: fixed.files, fixes: applied.length }
  },
  rebuild: ({ source, change, options, findings }) => rebuildOf(source, change, options, findings),
  // Most visits bring no link: what reads one comes when it is needed.
  decode: async (hash) => (await import('./link/codec.ts')).decode(hash),
  shelf: createShelf(),
  post,
})

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => handle(data))
post({ kind: 'ready' })
