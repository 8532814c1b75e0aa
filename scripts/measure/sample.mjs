// A sample is a JSON file of cases; measuring fills in what they weigh, and writes after each case.
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'

const text = (sample) => {
  // One line a case: a sample is read by people, and compared line by line.
  const { cases, ...head } = sample
  const lines = cases.map((one) => `    ${JSON.stringify(one)}`)
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "cases": [\n${lines.join(',\n')}\n  ]\n}\n`
}

/** Measures the cases of a sample that have no `bytes` yet, or all of them with `--all`; `weigh` answers `{ bytes, … }`. */
export function measureSample(path, weigh) {
  const sample = JSON.parse(readFileSync(path, 'utf8'))
  const today = new Date().toISOString().slice(0, 10)
  for (const [index, one] of sample.cases.entries()) {
    if (one.bytes !== undefined && !process.argv.includes('--all')) continue
    try {
      sample.cases[index] = { ...one, ...weigh(one) }
    } catch (error) {
      console.error(`${JSON.stringify(one)}: ${String(error).slice(0, 2000)}`)
      continue
    }
    sample.measuredOn = today
    writeFileSync(path, text(sample))
    console.log(JSON.stringify(sample.cases[index]).slice(0, 160))
  }
}
