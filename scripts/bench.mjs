// `npm run bench`: how fast the engine is, how its time grows, and what the bundles weigh.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { bundleSizes, sizeText } from './bundle-sizes.mjs'

/** Twenty lines as people write them; repeated, they make files of any length with ever more stages. */
const stage = (index) => `FROM python:3.11-slim AS stage${index}
ARG VERSION=1.${index}
ENV PYTHONUNBUFFERED=1 APP=/app
# System packages
RUN apt-get update \\
 && apt-get install -y curl git \\
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .

RUN set -e; \\
    for f in *.py; do \\
      python -m compileall "$f"; \\
    done
LABEL version="$VERSION"
USER nobody
EXPOSE 8000
CMD ["python", "main.py"]
`
const files = { 'requirements.txt': 'fastapi==0.115.0\nuvicorn\npandas\nnumpy\nscikit-learn\n' }
const textOf = (lines) => Array.from({ length: lines / 20 }, (_, index) => stage(index)).join('')

/** A module of ours, built as the command line is. */
async function built(entry) {
  const outDir = mkdtempSync(join(tmpdir(), 'drydock-bench-'))
  try {
    await build({
      logLevel: 'error',
      build: {
        ssr: entry,
        outDir,
        rolldownOptions: { output: { entryFileNames: 'built.mjs', banner: '' } },
      },
    })
    return await import(pathToFileURL(join(outDir, 'built.mjs')).href)
  } finally {
    rmSync(outDir, { recursive: true })
  }
}

/** The engine and the tables that it looks into, as the worker has them. */
async function loadEngine() {
  const { analyze } = await built('src/engine/analyze.ts')
  const { createShelf } = await built('src/engine/sizes/tables/shelf.ts')
  const shelf = createShelf()
  const wanted = (tables) => analyze(stage(0), { tables, files }).looksInto
  await shelf.stock(wanted)
  return { analyze, options: { files, tables: shelf.tables() } }
}

const sizes = [
  { lines: 200, rounds: 200, allowedMs: 16 },
  { lines: 2_000, rounds: 30, allowedMs: 150 },
  { lines: 20_000, rounds: 5 },
]
/** Ten times the lines may take this many times as long; 10 is linear, and the rest is noise of a shared machine. */
const allowedGrowth = 14

const quantile = (times, share) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)].toFixed(1)

const { analyze, options } = await loadEngine()
const faults = []
let before
for (const { lines, rounds, allowedMs } of sizes) {
  const source = textOf(lines)
  const start = process.cpuUsage()
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    if (analyze(source, options).readUpTo !== undefined)
      throw new Error(`Only a part of the ${lines} lines was analysed`)
    return performance.now() - start
  })
  const { user, system } = process.cpuUsage(start)
  // Not by the clock: what other programs take of the processors is not counted, and the collector's threads are.
  const processor = (user + system) / 1000 / rounds
  // The first rounds warm the compiler up, and are among the slowest.
  const warm = times.slice(rounds / 2)
  const growth = before === undefined ? undefined : processor / before
  const aim = allowedMs === undefined ? '' : ` (aim ${allowedMs})`
  const factor = growth === undefined ? '' : `, ${growth.toFixed(1)} times the row above`
  console.log(
    `${lines} lines: median ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms${aim}, once warm ${quantile(warm, 0.95)} ms; processor ${processor.toFixed(1)} ms a round${factor}`,
  )
  if (growth > allowedGrowth)
    faults.push(`Time grows ${growth.toFixed(1)} times from ${lines / 10} to ${lines} lines`)
  before = processor
}

for (const size of bundleSizes()) {
  console.log(sizeText(size))
  if (size.bytes > size.allowed) faults.push(`Too heavy: ${sizeText(size)} (${size.why})`)
}
for (const fault of faults) console.error(fault)
process.exit(faults.length === 0 ? 0 : 1)
