import { describe, expect, test } from 'vitest'
import { defaultSample, type Sample, samples } from '../../src/app/samples/index.ts'
import { analyze } from '../../src/engine/analyze.ts'
import { decode, encode } from '../../src/worker/link/codec.ts'

const loaded = await Promise.all(
  samples.map(async ({ id, load }): Promise<[string, Sample]> => [id, await load()]),
)
const sampleById = new Map(loaded)
const reportOf = (id: string) => {
  const { source, options } = sampleById.get(id) ?? defaultSample
  return analyze(source, { ...options, today: '2026-11-24' })
}
const rulesOf = (id: string) => new Set(reportOf(id).findings.map(({ rule }) => rule))

describe('the samples', () => {
  test('begin with the one that an empty page shows', () => {
    expect(loaded[0]?.[1]).toEqual(defaultSample)
  })

  test('have ids of their own and fit the menu', () => {
    expect(sampleById.size).toBe(samples.length)
    for (const { id, title, lesson } of samples) {
      expect(id).toMatch(/^[a-z0-9-]+$/)
      expect(title.length).toBeLessThan(40)
      expect(lesson).toMatch(/^.{10,70}\.$/)
    }
  })

  test.each(loaded)('%s is tidy text that Docker would read', (id, { source, title, lesson }) => {
    expect(source).toMatch(/^(# syntax=.*\n)?(FROM|ARG) /)
    expect(source).toMatch(/[^\n]\n$/)
    expect(source).not.toMatch(/[ \t]$|\t|\n\n\n/m)
    expect(reportOf(id).problems).toEqual([])
    expect([title, lesson]).toEqual([title.trim(), lesson.trim()])
  })

  test.each(loaded)('%s comes back from a link', (_, { source, options }) => {
    const state = { source, options, line: undefined, view: undefined }
    expect(decode(encode(state))).toEqual({ kind: 'ok', state })
  })

  // Measured on 518 Dockerfiles of four public repositories: 327 characters; without the dictionary 476.
  test('fit, text alone, into links of 374 characters at the median', () => {
    const lengths = loaded.map(
      ([, { source }]) => encode({ source, options: {}, line: undefined, view: undefined }).length,
    )
    expect(lengths.sort((a, b) => a - b)[lengths.length >> 1]).toBeLessThanOrEqual(374)
  })

  test('show what they promise', () => {
    expect(rulesOf('horror').size).toBeGreaterThan(15)
    expect(rulesOf('python').size).toBeGreaterThan(5)
    const serious = reportOf('article-after').findings.filter(
      ({ severity }) => severity === 'error' || severity === 'warning',
    )
    expect(serious.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
  })
})
