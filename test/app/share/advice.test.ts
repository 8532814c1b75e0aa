import { expect, test } from 'vitest'
import { lengthAdvice, secretsIn } from '../../../src/app/share/advice.ts'
import { analyze } from '../../../src/engine/analyze.ts'
import type { Finding, Report } from '../../../src/engine/report/report.ts'

const url = (length: number) => `https://drydock.example/#1${'a'.repeat(length - 26)}`

test('a link of up to 2,000 characters needs no advice', () => {
  expect(url(2_000)).toHaveLength(2_000)
  expect(lengthAdvice(url(2_000))).toBeUndefined()
})

test('beyond 2,000 characters the advice warns of chat tools', () => {
  expect(lengthAdvice(url(2_001))).toEqual({
    kind: 'long',
    message: 'The link has 2,001 characters: some chat tools cut links of that length.',
  })
})

test('beyond 8,000 characters the advice offers Markdown or a file', () => {
  expect(lengthAdvice(url(8_001))?.kind).toBe('very-long')
  expect(lengthAdvice(url(8_001))?.message).toContain('Markdown report or a file')
})

test('a link that this page would refuse is said to be too long', () => {
  expect(lengthAdvice(url(100_002))?.kind).toBe('too-long')
})

test('secrets are findings of concern security about credentials, silenced ones included', () => {
  const finding = (rule: string, concern: Finding['concern']): Finding => ({
    rule,
    concern,
    codes: [],
    severity: 'warning',
    title: '',
    at: { start: 0, end: 0 },
    message: '',
  })
  const none = { low: 0, likely: 0, high: 0 }
  const report: Report = {
    findings: [
      finding('secret-in-env', 'security'),
      finding('runs-as-root', 'security'),
      finding('secret-in-arg', 'upkeep'),
      finding('secrets-not-ignored', 'security'),
      finding('secret-file-copied', 'security'),
    ],
    suppressed: [{ ...finding('secret-in-arg', 'security'), because: undefined }],
    codeEdit: undefined,
    looksInto: [],
    size: { shipped: none, pull: none, dead: none, unknowns: 0, stages: [] },
    afterSafeFixes: undefined,
    plan: undefined,
    readUpTo: undefined,
    problems: [],
  }
  expect(secretsIn(report).map(({ rule }) => rule)).toEqual(['secret-in-env', 'secret-in-arg'])
})

test('the warning hears of every rule on secret values that the engine has', () => {
  const secret =
    'FROM alpine:3.20\nENV DB_PASSWORD=hunter2hunter2\nARG AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n'
  expect(secretsIn(analyze(secret)).length).toBeGreaterThan(1)
  expect(secretsIn(analyze('FROM alpine:3.20\nCOPY . .\nENV PORT=80\n'))).toEqual([])
})
