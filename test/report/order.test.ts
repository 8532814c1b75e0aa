import { expect, test } from 'vitest'
import { byImpact, byPlace, isAtLeast } from '../../src/engine/report/order.ts'
import type { Finding } from '../../src/engine/report/report.ts'

const finding = (rule: string, more: Partial<Finding> = {}): Finding => ({
  rule,
  codes: [],
  severity: 'warning',
  concern: 'upkeep',
  title: 'Do it',
  at: { start: 0, end: 1 },
  message: 'It is so',
  ...more,
})
const saving = (bytes: number) => ({ saves: { low: bytes, likely: bytes, high: bytes } })
const names = (findings: readonly Finding[]) => findings.map(({ rule }) => rule)

test('what breaks the build comes first, then risks, megabytes, rebuild time and form', () => {
  const findings = [
    finding('form', { severity: 'error' }),
    finding('slow', { concern: 'cache' }),
    finding('heavier', { concern: 'size', ...saving(2e6) }),
    finding('heavy', { concern: 'size', ...saving(1e6) }),
    finding('odd', { concern: 'correctness' }),
    finding('risk', { concern: 'security', severity: 'info' }),
    finding('grave risk', { concern: 'security', severity: 'error' }),
    finding('broken', { concern: 'correctness', severity: 'error' }),
    finding('form that saves', saving(3e6)),
  ]
  expect(names(findings.sort(byImpact))).toEqual([
    'broken',
    'grave risk',
    'risk',
    'form that saves',
    'heavier',
    'heavy',
    'slow',
    'odd',
    'form',
  ])
})

test('by place is by offset, then by rule', () => {
  const findings = [
    finding('z', { at: { start: 4, end: 5 } }),
    finding('b'),
    finding('a', { at: { start: 4, end: 9 } }),
    finding('a'),
  ]
  expect(findings.sort(byPlace).map(({ rule, at }) => `${at.start} ${rule}`)).toEqual([
    '0 a',
    '0 b',
    '4 a',
    '4 z',
  ])
})

test('severities are compared from error down to style', () => {
  expect(isAtLeast('error', 'warning')).toBe(true)
  expect(isAtLeast('info', 'info')).toBe(true)
  expect(isAtLeast('style', 'info')).toBe(false)
})
