// A sample is a JSON file of cases; measuring fills in what they weigh, and writes after each case.
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'

const text = (sample) => {
  // One line a case: a sample is read by people, and compared line by line.
  const { cases, ...head } = sample
  const lines = cases.map((one) => `    ${JSON.stringify(one)}`)
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "cases": [\n${lines.join(',\n')}\n  ]\n}\n`
}

/** Answers `part` of each case that lacks it, or of all with `--all`, by asking `tell`, which answers `{ [part]: …, … }`. */
export function completeSample(path, part, tell, onTold = () => {}) {
  const sample = JSON.parse(readFileSync(path, 'utf8'))
  for (const [index, one] of sample.cases.entries()) {
    if (one[part] !== undefined && !process.argv.includes('--all')) continue
    try {
      sample.cases[index] = { ...one, ...tell(one) }
    } catch (error) {
      console.error(`${JSON.stringify(one)}: ${String(error).slice(0, 2000)}`)
      continue
    }
    onTold(sample)
    writeFileSync(path, text(sample))
    console.log(JSON.stringify(sample.cases[index]).slice(0, 160))
  }
}

/** Measures what the cases of a sample weigh; `weigh` answers `{ bytes, … }`. */
export const measureSample = (path, weigh) =>
  completeSample(path, 'bytes', weigh, (sample) => {
    sample.measuredOn = new Date().toISOString().slice(0, 10)
  })
