import { execFile, execFileSync, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

// Each test starts Node once or more, beside whatever else the machine does.
vi.setConfig({ testTimeout: 90_000 })

const root = join(import.meta.dirname, '..', '..')
let directory = ''
let command = ''

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'drydock-built-'))
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = ['build', '--ssr', 'src/cli/main.ts', '--outDir', directory, '--logLevel', 'error']
  execFileSync(process.execPath, [vite, ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  // As in dist/, which lies below our own package.json.
  await writeFile(join(directory, 'package.json'), '{"type":"module"}')
  command = join(directory, 'cli.js')
}, 120_000)

afterAll(() => rm(directory, { recursive: true, force: true }))

interface Outcome {
  readonly status: number | string | null | undefined
  readonly stdout: string
  readonly stderr: string
}

const built = (args: readonly string[], stdin = ''): Promise<Outcome> =>
  new Promise((done) => {
    const child = execFile(
      process.execPath,
      [command, ...args],
      { cwd: directory, maxBuffer: 1e9 },
      (error, stdout, stderr) => done({ status: error ? error.code : 0, stdout, stderr }),
    )
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(stdin)
  })

const dirty = 'FROM debian:latest\nRUN apt-get update && apt-get install -y curl\n'

test('the built command runs on plain Node, far from any node_modules', async () => {
  expect(await built(['--version'])).toMatchObject({ status: 0, stderr: '' })
  expect(await built(['--stdin'], 'FROM scratch\nUSER 1000:1000\n')).toMatchObject({ status: 0, stderr: '' })
  expect(await built(['-'], dirty)).toMatchObject({ status: 1, stderr: '' })
  expect(await built(['missing'])).toMatchObject({ status: 2, stderr: '' })
  expect(await built(['--what'])).toMatchObject({ status: 2, stdout: '' })
})

test('it carries the size tables', async () => {
  const { stdout } = await built(['--format', 'json', '-'], dirty)
  const { size } = JSON.parse(stdout).files[0]
  expect(size.shipped.likely).toBeGreaterThan(100e6)
  expect(JSON.stringify(size)).toContain('"measured"')
})

test('a long answer reaches a pipe whole', async () => {
  const { stdout } = await built(
    ['--format', 'json', '-'],
    `${dirty}${'RUN apt-get install x\n'.repeat(400)}`,
  )
  expect(stdout.length).toBeGreaterThan(100_000)
  expect(JSON.parse(stdout).files).toHaveLength(1)
})

test('a reader that has seen enough is no failure', async () => {
  const path = join(directory, 'Dockerfile')
  await writeFile(path, `${dirty}${'RUN apt-get install x\n'.repeat(400)}`)
  const stderr = await new Promise<string>((done) => {
    const child = spawn('sh', ['-c', `"$0" "$1" "$2" | head -n 1`, process.execPath, command, path])
    let told = ''
    child.stderr.on('data', (chunk) => {
      told += chunk
    })
    child.on('close', () => done(told))
  })
  expect(stderr).toBe('')
})
