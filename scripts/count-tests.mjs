// Sums what the test runners wrote down. Fails when a runner failed a test, ran none, or left no report.
import { readFileSync } from 'node:fs'
import process from 'node:process'

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    console.log(`${path} is missing or damaged: its runner did not finish`)
  }
}

/** A file that cannot be loaded has no tests to fail, and counts as one failure. */
const unit = ({ numPassedTests, numFailedTests, testResults }) => ({
  passed: numPassedTests,
  failed:
    numFailedTests +
    testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length).length,
})

const browser = ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
})

const counts = [
  ['unit tests', 'test-results/unit.json', unit],
  ['browser tests', 'test-results/e2e.json', browser],
].map(([title, path, count]) => {
  const report = read(path)
  const { passed, failed } = report === undefined ? { passed: 0, failed: 1 } : count(report)
  console.log(`${title}: ${passed} passed, ${failed} failed`)
  return { passed, failed }
})

const total = (key) => counts.reduce((sum, one) => sum + one[key], 0)
console.log(`${total('passed')} passed, ${total('failed')} failed`)
process.exit(counts.every(({ passed, failed }) => passed > 0 && failed === 0) ? 0 : 1)
