// `npm run accuracy`: how near the estimates come to installs and builds that were weighed (test/sizes/samples).
// With `--all` every case is listed, the worst first; else those that are off by more than a tenth.
import process from 'node:process'
import { createServer } from 'vite'

const percent = (share) => `${(share * 100).toFixed(1)} %`
const megabytes = (bytes) => (bytes / 1e6).toFixed(1)
const row = (cells) =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(16) : cell.padStart(10))).join('')

const server = await createServer({
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, entries: [] },
})
try {
  const { accuracies } = await server.ssrLoadModule('/test/sizes/accuracy.ts')
  const all = accuracies()
  console.log(row(['sample', 'cases', 'median', 'p90', 'bias', 'in bounds', 'high/low', 'constant']), '\n')
  for (const { sample, results, median, p90, bias, held, width, baseline } of all)
    console.log(
      row([
        sample,
        `${results.length}`,
        percent(median),
        percent(p90),
        percent(bias),
        percent(held),
        width.toFixed(2),
        percent(baseline),
      ]),
    )
  const least = process.argv.includes('--all') ? 0 : 0.1
  for (const { sample, results } of all)
    for (const { what, measured, estimated, error } of results.toSorted(
      (a, b) => Math.abs(b.error) - Math.abs(a.error),
    ))
      if (Math.abs(error) > least)
        console.log(
          `${sample.padEnd(14)} ${percent(error).padStart(8)}  measured ${megabytes(measured)} MB, ` +
            `estimated ${megabytes(estimated.likely)} (${megabytes(estimated.low)}–${megabytes(estimated.high)})  ${what.slice(0, 90)}`,
        )
} finally {
  await server.close()
}
