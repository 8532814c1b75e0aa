// `npm run ready`: everything a change has to pass. Goes on after a failure, so that one run tells all.
import { spawnSync } from 'node:child_process'
import process from 'node:process'

const steps = [
  ['format and lint', 'lint'],
  ['types', 'types'],
  ['build', 'build'],
  ['unit tests', 'test'],
  ['browser tests', 'test:browser'],
]

const results = steps.map(([title, script]) => {
  console.log(`\n── ${title} (npm run ${script})`)
  const start = Date.now()
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  return { title, passed: status === 0, seconds: Math.round((Date.now() - start) / 1000) }
})

console.log()
for (const { title, passed, seconds } of results) console.log(`${passed ? '✓' : '✗'} ${title}, ${seconds} s`)
process.exit(results.every(({ passed }) => passed) ? 0 : 1)
