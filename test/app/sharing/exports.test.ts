import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportsOf } from '../../../src/app/sharing/exports.ts'
import { analyze } from '../../../src/engine/analyze.ts'

const source = 'FROM debian:13\nRUN apt-get update\n# a comment\nUSER 1000\n'
const report = analyze(source)

/** The folder's files after `git apply` has taken the patch. */
function applied(patch: string, names: readonly string[], before = source): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'drydock-'))
  try {
    writeFileSync(join(folder, 'Dockerfile'), before)
    writeFileSync(join(folder, 'drydock.patch'), patch)
    execFileSync('git', ['apply', '-p0', 'drydock.patch'], { cwd: folder })
    return names.map((name) => readFileSync(join(folder, name), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('the patch', () => {
  test('is taken by git, new files included', () => {
    const after = source.replace('apt-get update', 'apt-get update && rm -rf /var/lib/apt/lists/*')
    const fixed = { source: after, files: { '.dockerignore': '.git\n.env\n' }, fixes: 2, left: [] }
    const patch = exportsOf(source, report, fixed, undefined).find(({ name }) => name === 'Patch')
    expect(applied(patch?.text() ?? '', ['Dockerfile', '.dockerignore'])).toEqual([after, '.git\n.env\n'])
  })

  test.each([
    ['FROM debian:13\nUSER 0', 'FROM debian:13\nUSER 1000'],
    ['FROM debian\nUSER 0', 'FROM debian:13\nUSER 0'],
    ['FROM debian\nUSER 0', 'FROM debian:13\nUSER 0\n'],
    ['FROM debian:13\nUSER 0\n', 'FROM debian:13\nUSER 1000'],
  ])('is taken by git for a text without a final line break: %j → %j', (before, after) => {
    const fixed = { source: after, files: {}, fixes: 1, left: [] }
    const patch = exportsOf(before, report, fixed, undefined).find(({ name }) => name === 'Patch')
    expect(applied(patch?.text() ?? '', ['Dockerfile'], before)).toEqual([after])
  })

  test('is not offered when nothing changes, nor before the fixes are made', () => {
    for (const fixed of [undefined, { source, files: {}, fixes: 0, left: [] }]) {
      expect(exportsOf(source, report, fixed, undefined).map(({ name }) => name)).not.toContain('Patch')
    }
  })
})
