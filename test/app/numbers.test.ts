import { expect, test } from 'vitest'
import { filtered, groupsOf, savedByRule } from '../../src/app/findings/groups.ts'
import { formatBytes, formatRange, formatSaving, isNotable } from '../../src/app/ui/bytes.ts'
import { formatBounds } from '../../src/app/ui/totals.ts'
import type { Finding } from '../../src/engine/report/report.ts'
import { exactly } from '../../src/engine/sizes/amount.ts'

test.each([
  [0, '0 B'],
  [512, '512 B'],
  [3_400, '3.4 kB'],
  [3_400_000, '3.4 MB'],
  [18_450_000, '18.4 MB'],
  [412_000_000, '412 MB'],
  [999_900_000, '1 GB'],
  [1_240_000_000, '1.24 GB'],
])('%i bytes read %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})

test('a range has one number where both ends read alike', () => {
  expect(formatRange({ low: 380e6, likely: 412e6, high: 460e6 })).toBe('380–460 MB')
  expect(formatRange({ low: 940e6, likely: 1e9, high: 1.08e9 })).toBe('940 MB – 1.08 GB')
  expect(formatRange(exactly(121e6))).toBe('121 MB')
})

test('bounds say what they leave out, and never 0 B for what nobody knows', () => {
  expect(formatBounds({ low: 74e6, likely: 80e6, high: 96e6 }, 2)).toBe('74–96 MB + 2 unknown')
  expect(formatBounds(exactly(0), 3)).toBe('3 parts of unknown size')
})

test('a saving has a minus, and growth a plus', () => {
  expect(formatSaving({ low: 18e6, likely: 20e6, high: 25e6 })).toBe('−18–25 MB')
  expect(formatSaving({ low: -5e6, likely: -3e6, high: -1e6 })).toBe('+1–5 MB')
  expect(formatSaving({ low: 0, likely: 20e6, high: 38e6 })).toBe('up to −38 MB')
  expect(isNotable(exactly(10_000))).toBe(false)
  expect(isNotable(undefined)).toBe(false)
})

const finding = (rule: string, more: Partial<Finding>): Finding => ({
  rule,
  codes: [],
  severity: 'warning',
  concern: 'size',
  title: rule,
  message: rule,
  at: { start: 0, end: 1 },
  ...more,
})

const some = [
  finding('style', { severity: 'style', at: { start: 0, end: 1 } }),
  finding('cache', { severity: 'info', saves: exactly(300e6), at: { start: 50, end: 60 } }),
  finding('secret', { severity: 'error', concern: 'security', at: { start: 70, end: 80 } }),
  finding('cache', { severity: 'info', saves: exactly(2e6), at: { start: 90, end: 99 } }),
]

test('impact puts errors first, then megabytes, and keeps a rule together', () => {
  const groups = groupsOf(some, 'impact').map(({ key, findings }) => `${key}×${findings.length}`)
  expect(groups).toEqual(['secret×1', 'cache×2', 'style×1'])
})

test('a rule keeps its place while what it saves in a new text is not known yet', () => {
  const unweighed = [finding('warning', {}), finding('cache', { severity: 'info' })]
  const keys = (saved?: ReadonlyMap<string, number>) =>
    groupsOf(unweighed, 'impact', saved).map(({ key }) => key)
  expect(keys()).toEqual(['warning', 'cache'])
  expect(keys(savedByRule(some))).toEqual(['cache', 'warning'])
})

test('by line every finding stands for itself', () => {
  expect(groupsOf(some, 'line').map(({ findings }) => findings[0].at.start)).toEqual([0, 50, 70, 90])
})

test('severities widen the list, concerns narrow it', () => {
  expect(filtered(some, new Set(['error', 'style'] as const))).toHaveLength(2)
  expect(filtered(some, new Set(['error', 'security'] as const))).toHaveLength(1)
  expect(filtered(some, new Set(['fixable'] as const))).toHaveLength(0)
})
