import { type Analyze, analyzer } from '../engine/analyzer.ts'
import { fixAll } from '../engine/report/fixes.ts'
import { unusedSuppression } from '../engine/report/rule-text.ts'
import { rulesAtOnce } from '../engine/rules/at-once.ts'
import { createShelf } from '../engine/sizes/tables/shelf.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import { createService } from './serve.ts'

// Findings are what people wait for: the scales, and the other rules, come right behind them.
const early = analyzer(rulesAtOnce, undefined)
// Until all rules are here, a comment may be for one that is not.
const patient = { [unusedSuppression.name]: 'off' } as const
let analyze: Analyze = (source, options = {}) =>
  early(source, { ...options, levels: { ...options.levels, ...patient } })
let arriving: Promise<void> | undefined = Promise.all([
  import('../engine/rules/index.ts'),
  import('../engine/sizes/estimate.ts'),
]).then(([{ rules }, { estimate }]) => {
  analyze = analyzer(rules, estimate)
  arriving = undefined
})

const post = (message: FromWorker) => postMessage(message)
const shelf = createShelf()
const handle = createService({
  analyze: (source, options) => analyze(source, options),
  scales: () => arriving,
  fixAll(source, options, choice) {
    const { applied, ...fixed } = fixAll(source, options, analyze, choice)
    return { source: fixed.source, files: fixed.files, fixes: applied.length, left: fixed.left }
  },
  // The Cache tab, the Files tab, a link and a comparison come when they are asked for: most visits want none of them.
  async rebuild({ source, change, options, findings }) {
    const { rebuildOf } = await import('../engine/rebuild-of.ts')
    return rebuildOf(source, change, options, findings)
  },
  async contextUse({ source, options, paths }) {
    const { contextUse } = await import('../engine/rebuild-of.ts')
    return contextUse(source, options, paths)
  },
  decode: async (hash) => (await import('./link/codec.ts')).decode(hash),
  async comparer(source, options) {
    const { comparisonSteps, fetchedToCompare } = await import('../engine/compare/compare-bases.ts')
    const tables = await fetchedToCompare(source, options, shelf)
    return comparisonSteps(source, { ...options, tables })
  },
  shelf,
  post,
})

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => handle(data))
post({ kind: 'ready' })
