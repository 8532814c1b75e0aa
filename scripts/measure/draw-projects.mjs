// `node scripts/measure/draw-projects.mjs <folder of git directories> <package.json | requirements.txt> <how many>`: what
// strangers' projects ask for, drawn by chance: one file of every repository that has a Dockerfile, none of a test, example
// or template. Repositories with a uv.lock are no test for pip: the table of wheels is made of those. The same seed
// (--seed=1) draws the same files from the same folder. Prints cases for a sample, to be measured by npm.mjs or
// pip.mjs; --skip=30 leaves out the first thirty.
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const [mirror, fileName, count] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const flag = (name, otherwise) =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise)
if (!mirror || !fileName || !count) {
  console.error(
    'usage: node scripts/measure/draw-projects.mjs <folder> <package.json | requirements.txt> <count> [--seed=1] [--skip=0]',
  )
  process.exit(2)
}

const git = (repo, ...args) =>
  execFileSync('git', ['-C', join(mirror, repo, 'repo'), ...args], {
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString()
const aside = /(^|\/)(node_modules|vendor)\/|test|fixture|template|example|e2e|bench|\{\{/i

/** Names with versions of the registry; undefined where something else is asked for, or next to nothing. */
const readers = {
  'package.json'(text) {
    const { dependencies = {}, workspaces } = JSON.parse(text)
    const entries = Object.entries(dependencies)
    const isPlain = entries.every(([, version]) => /^[\^~]?\d|^(latest|\*|[<>]=? ?\d)/.test(version))
    return !workspaces && isPlain && entries.length > 2 ? { project: dependencies } : undefined
  },
  'requirements.txt'(text) {
    const lines = text
      .replace(/\\\n\s*--hash=\S+/g, '')
      .split('\n')
      .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
      .filter(Boolean)
    // CUDA's wheels are gigabytes each: this machine cannot hold them thirty times.
    const isPlain = lines.every((line) => /^[\w.-]+(\[[\w,. -]+\])?\s*([=<>~!]=?[^;@]*)?(;.*)?$/.test(line))
    const isHuge = lines.some((line) =>
      /^(torch|tensorflow|jax|nvidia|vllm|transformers\[|sentence|easyocr|ultralytics|openai-whisper)/i.test(
        line,
      ),
    )
    return isPlain && !isHuge && lines.length > 1 ? { requirements: lines } : undefined
  },
}

// A linear congruence is chance enough, and the same on every machine.
let state = flag('seed', 1)
function below(limit) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * limit)
}
function shuffled(items) {
  const left = [...items]
  return items.map(() => left.splice(below(left.length), 1)[0])
}

function pathsIn(repo) {
  try {
    return git(repo, 'ls-tree', '-r', '--name-only', 'HEAD').split('\n')
  } catch {
    return [] // Not a repository, or an empty one.
  }
}

function caseOf(repo, path) {
  try {
    const asked = readers[fileName](git(repo, 'cat-file', 'blob', `HEAD:${path}`))
    return asked && { from: `${repo.replace('+', '/')}/${path}`, ...asked }
  } catch {
    return // Not JSON after all.
  }
}

const isNamed = (name) => (path) => path.split('/').at(-1) === name
const found = shuffled(readdirSync(mirror).sort()).flatMap((repo) => {
  const paths = pathsIn(repo)
  if (!paths.some((path) => /(^|\/)Dockerfile/.test(path))) return []
  if (fileName === 'requirements.txt' && paths.some(isNamed('uv.lock'))) return []
  for (const path of shuffled(paths.filter(isNamed(fileName)).filter((path) => !aside.test(path)))) {
    const one = caseOf(repo, path)
    if (one) return [one]
  }
  return []
})
console.error(`${found.length} files`)
const skip = flag('skip', 0)
for (const one of found.slice(skip, skip + Number(count))) console.log(`    ${JSON.stringify(one)},`)
