import { describe, expect, test } from 'vitest'
import type { Options } from '../../src/engine/options.ts'
import { fixAll, isCured } from '../../src/engine/report/fixes.ts'
import { weighFixes } from '../../src/engine/report/savings.ts'
import { littleAnalyze } from './little-engine.ts'

const withIgnoreFile: Options = { files: { '.dockerignore': '' } }
const fix = (source: string, options: Options = withIgnoreFile) => fixAll(source, options, littleAnalyze)

describe('fix-all', () => {
  test('makes every safe fix, and a second run changes nothing', () => {
    const first = fix('FROM a\nRUN heavy\nRUN cd x\nRUN heavy && heavy\n')
    expect(first.source).toBe('FROM a\nRUN light\n\nRUN light && light\n')
    expect(first.applied).toHaveLength(4)
    const second = fix(first.source)
    expect(second).toMatchObject({ source: first.source, applied: [], rounds: 0 })
  })

  test('does what collides in a later round', () => {
    // The deletion of the RUN covers the word that the other fix replaces.
    const { source, rounds } = fix('FROM a\nRUN cd x && heavy\nRUN heavy\n')
    expect(source).toBe('FROM a\n\nRUN light\n')
    expect(rounds).toBe(1)
  })

  test('leaves out a fix that does not cure, breaks the text or brings something new, and makes the others', () => {
    const { source, applied } = fix('FROM a\nENV KEEPS=1\nRUN heavy\nENV BREAKS=1\nENV BRINGS=1\nRUN heavy\n')
    expect(source).toBe('FROM a\nENV KEEPS=1\nRUN light\nENV BREAKS=1\nENV BRINGS=1\nRUN light\n')
    expect(applied.map(({ rule }) => rule)).toEqual(['heavy-run', 'heavy-run'])
  })

  test('does not swallow comments', () => {
    const source = 'FROM a\nRUN cd x \\\n  # careful\n  && b\n'
    expect(fix(source).source).toBe(source)
  })

  test('writes companion files, and only those that changed', () => {
    const { source, files, applied } = fix('FROM a\nCOPY . .\nCOPY x y\n', { files: { 'a.txt': 'x' } })
    expect(source).toBe('FROM a\nCOPY . .\nCOPY x y\n')
    expect(files).toEqual({ '.dockerignore': '.git\n' })
    expect(applied).toHaveLength(1)
  })

  test('leaves silenced findings alone', () => {
    const source = 'FROM a\n# drydock ignore=heavy-run because we must\nRUN heavy\n'
    expect(fix(source).source).toBe(source)
  })

  test('takes an unused comment of ours away', () => {
    expect(fix('FROM a\n# drydock ignore=heavy-run\nRUN light\n').source).toBe('FROM a\nRUN light\n')
  })

  test('keeps CRLF', () => {
    expect(fix('FROM a\r\nRUN heavy\r\n').source).toBe('FROM a\r\nRUN light\r\n')
  })

  test('is done within its budget on a long text', () => {
    const long = `FROM a\n${'RUN heavy\nENV KEEPS=1\n'.repeat(3000)}`
    const { source } = fix(long)
    expect(source.length).toBeLessThanOrEqual(long.length)
  })
})

describe('a re-check', () => {
  const report = (source: string) => littleAnalyze(source, withIgnoreFile)

  test('takes a finding that only moved for the same', () => {
    const before = report('FROM a:latest\nRUN heavy\n')
    const after = report('FROM x\nFROM a:latest\nRUN light\n')
    const heavy = before.findings.filter(({ rule }) => rule === 'heavy-run')
    expect(isCured(before, after, heavy)).toBe(true)
  })

  test('sees what is left, what is new, and what no longer parses', () => {
    const before = report('FROM a\nRUN heavy\n')
    expect(isCured(before, before, before.findings)).toBe(false)
    expect(isCured(before, report('FROM a:latest\nRUN light\n'), before.findings)).toBe(false)
    expect(isCured(before, report('FROM a\nRUNN light\n'), before.findings)).toBe(false)
  })
})

describe('savings', () => {
  const weighed = (source: string) =>
    weighFixes(source, withIgnoreFile, littleAnalyze(source, withIgnoreFile), littleAnalyze)

  test('are what ships before minus what ships after', () => {
    const { findings, afterSafeFixes } = weighed('FROM a\nRUN heavy\nRUN heavy\n')
    expect(findings.map(({ saves }) => saves?.likely)).toEqual([5e6, 5e6])
    expect(afterSafeFixes).toMatchObject({ fixes: 2, shipped: { likely: 10e6 }, saves: { likely: 10e6 } })
  })

  test('analyse no text twice, whoever asks for it', () => {
    const source = 'FROM a\nRUN heavy\nRUN cd x\n'
    const asked: string[] = []
    weighFixes(source, withIgnoreFile, littleAnalyze(source, withIgnoreFile), (text, options) => {
      asked.push(text)
      return littleAnalyze(text, options)
    })
    expect(asked.length).toBeGreaterThan(2)
    expect(new Set(asked).size).toBe(asked.length)
    expect(asked).not.toContain(source)
  })

  test('are left out where a fix changes no bytes', () => {
    const { findings } = weighed('FROM a\nRUN cd x\n')
    expect(findings[0]?.fix).toBeDefined()
    expect(findings[0]).not.toHaveProperty('saves')
  })

  test('take a fix away that fails its re-check', () => {
    const { findings, afterSafeFixes } = weighed('FROM a\nENV KEEPS=1\nENV BREAKS=1\nENV BRINGS=1\n')
    expect(findings.map(({ rule, fix }) => [rule, fix])).toEqual([
      ['hopeless-fix', undefined],
      ['hopeless-fix', undefined],
      ['hopeless-fix', undefined],
    ])
    expect(afterSafeFixes).toMatchObject({ fixes: 0, saves: { likely: 0 } })
  })

  test('are plain data', () => {
    const report = weighed('FROM a:latest\n# drydock ignore=heavy-run because x\nRUN heavy\nRUN heavy\n')
    expect(structuredClone(report)).toEqual(report)
  })
})
