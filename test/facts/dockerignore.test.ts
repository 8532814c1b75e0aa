import { expect, test } from 'vitest'
import { ignoresOf } from '../../src/engine/facts/dockerignore.ts'

test.each([
  ['node_modules', 'node_modules/a/b.js', true],
  ['node_modules', 'app/node_modules/a.js', false],
  ['**/node_modules', 'app/node_modules/a.js', true],
  ['**/node_modules', 'node_modules', true],
  ['*.log', 'a.log', true],
  ['*.log', 'logs/a.log', false],
  ['**/*.log', 'a/b/c.log', true],
  ['/dist/', 'dist/index.js', true],
  ['./dist', 'dist', true],
  ['docs/**/x', 'docs/x', true],
  ['docs/**/x', 'docs/a/b/x', true],
  ['*\n!README.md', 'README.md', false],
  ['*\n!README.md', 'main.py', true],
  ['!a\na', 'a', true],
  ['# comment\n\n.env\r\n', '.env', true],
  ['.env', '.env.example', false],
  ['te?t', 'test', true],
  ['**', 'anything/at/all', true],
  ['**/a/**/b', 'x/a/y/a/b/z', true],
  ['**/a/b/**/c', 'a/x/a/b/y/c', true],
  ['**/a/b/**/c', 'a/x/b/y/c', false],
  ['a/**', 'a/b', true],
  ['a/*/c', 'a/b', false],
  ['', 'a', false],
  ['.', 'a', false],
])('the lines %j say of %s: ignored is %s', (text, path, ignored) => {
  expect(ignoresOf(text)(path)).toBe(ignored)
})

test('many stars do not make it slow', () => {
  const pattern = `${'**/*a'.repeat(40)}b`
  expect(ignoresOf(pattern)(`${'a/'.repeat(2_000)}a`)).toBe(false)
})

test('a hundred thousand paths are told apart within a second or two', () => {
  const isIgnored = ignoresOf(
    '.git\n**/node_modules\n**/*.pyc\n*.log\n!keep.log\ndocs/**/draft-*.md\n**/__pycache__\n',
  )
  const before = performance.now()
  let ignored = 0
  for (let at = 0; at < 100_000; at++)
    if (isIgnored(`packages/p${at % 40}/node_modules/m${at}/lib/a.js`)) ignored++
  expect(ignored).toBe(100_000)
  expect(performance.now() - before).toBeLessThan(5_000)
})
