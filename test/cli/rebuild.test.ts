import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readChange } from '../../src/cli/change.ts'
import { drydock, inTemporaryDirectory } from './working-place.ts'

const stdin = `FROM python:3.13-slim
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir -r requirements.txt
RUN python -m compileall api
USER 1000
`

describe('drydock rebuild', () => {
  test('shows each step with its state, the reason, and the sum', async () => {
    const { status, stdout } = await drydock(['rebuild', '--change', 'api/main.py', '-'], { stdin })
    expect(status).toBe(0)
    expect(stdout.split('\n').slice(0, 9)).toEqual([
      '<stdin>',
      '     1  cached         FROM python:3.13-slim',
      '     2  cached         WORKDIR /app',
      '     3  runs again     COPY . .',
      '                       COPY . . includes api/main.py',
      '     4  runs again     RUN pip install --no-cache-dir -r requirements.txt',
      '                       comes after line 3 (pip install)',
      '     5  runs again     RUN python -m compileall api',
      '                       comes after line 3',
    ])
    expect(stdout).toMatch(/A change of api\/main\.py rebuilds 3 of 5 steps, .* made anew/)
    expect(stdout).toContain('With the fix of source-before-dependencies, line 3, it rebuilds 2 steps, not 3')
  })

  test('asks about an edit of the code when no change is named', async () => {
    const { stdout } = await drydock(['rebuild', '-'], { stdin })
    expect(stdout).toContain('A code edit rebuilds 3 of 5 steps')
  })

  test('prints JSON', async () => {
    const { stdout } = await drydock(['rebuild', '--format', 'json', '--change', 'line:5', '-'], { stdin })
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      files: [
        {
          path: '<stdin>',
          change: { kind: 'line', line: 5 },
          rebuilt: 1,
          perhaps: 2,
          steps: 5,
          stages: [{ name: '0', isBuilt: true, list: [{}, {}, {}, {}, { line: 5, state: 'rebuilt' }] }],
          orders: [],
        },
      ],
    })
  })

  test('reads the .dockerignore of a context', () =>
    inTemporaryDirectory(async (directory) => {
      await writeFile(join(directory, 'Dockerfile'), stdin)
      await writeFile(join(directory, '.dockerignore'), 'docs\n')
      await mkdir(join(directory, 'docs'))
      const args = ['rebuild', '--change', 'docs/a.md', '--context', directory, join(directory, 'Dockerfile')]
      expect((await drydock(args)).stdout).toContain('.dockerignore keeps docs/a.md out of the build')
    }))

  test('is 2 for misuse and for files that cannot be read', async () => {
    for (const args of [['--change', 'line:x'], ['--format', 'sarif'], ['--fix'], ['--context', '/no/such']])
      expect((await drydock(['rebuild', ...args, '-'], { stdin })).status).toBe(2)
    expect((await drydock(['rebuild', '/no/such/file'])).status).toBe(2)
    expect((await drydock(['rebuild', '--help'])).status).toBe(0)
  })
})

test.each([
  ['api/main.py', { kind: 'file', path: 'api/main.py' }],
  ['./source', { kind: 'file', path: './source' }],
  ['source', { kind: 'source' }],
  ['line:12', { kind: 'line', line: 12 }],
  ['line:0', undefined],
  ['arg:VERSION', { kind: 'argument', name: 'VERSION' }],
  ['image', { kind: 'image', image: undefined }],
  ['image:python:3.13', { kind: 'image', image: 'python:3.13' }],
  ['image:', undefined],
  ['', undefined],
])('--change %s is read', (text, change) => {
  expect(readChange(text)).toEqual(change)
})
