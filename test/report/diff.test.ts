import { expect, test } from 'vitest'
import { unifiedDiff } from '../../src/engine/report/diff.ts'

test('a diff shows changes with three lines around them', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\nh\n'
  expect(unifiedDiff('Dockerfile', before, before.replace('e', 'E\nE2'))).toBe(
    '--- Dockerfile\n+++ Dockerfile\n@@ -2,7 +2,8 @@\n b\n c\n d\n-e\n+E\n+E2\n f\n g\n h\n',
  )
})

test('changes far apart are hunks of their own, near ones are one', () => {
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`)
  const far = lines.with(2, 'x').with(25, 'y')
  expect(unifiedDiff('f', lines.join('\n'), far.join('\n')).match(/@@ /g)).toHaveLength(2)
  const near = lines.with(2, 'x').with(6, 'y')
  expect(unifiedDiff('f', lines.join('\n'), near.join('\n')).match(/@@ /g)).toHaveLength(1)
})

test('equal texts have no diff, and a new file is all added', () => {
  expect(unifiedDiff('f', 'a\n', 'a\n')).toBe('')
  expect(unifiedDiff('f', '', 'a\nb\n')).toBe('--- /dev/null\n+++ f\n@@ -0,0 +1,2 @@\n+a\n+b\n')
})
