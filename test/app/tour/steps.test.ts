import { describe, expect, test } from 'vitest'
import { firstAdded } from '../../../src/app/tour/first-added.ts'
import { steps } from '../../../src/app/tour/steps.ts'
import { analyze } from '../../../src/engine/analyze.ts'
import type { Report } from '../../../src/engine/report/report.ts'
import { loadTables } from '../../../src/engine/sizes/tables/load.ts'

const reports: Report[] = []
for (const { source, options } of steps) {
  const tables = await loadTables(analyze(source, options).looksInto)
  reports.push(analyze(source, { ...options, tables, today: '2026-11-24' }))
}
const [naive, slim, user, cleaned, ordered, staged, last] = reports
const ships = (report: Report | undefined) => report?.size.shipped.likely ?? Number.NaN
const rules = (report: Report | undefined) => report?.findings.map(({ rule }) => rule) ?? []

describe('each step of the tour does what it says', () => {
  test('there are seven, none has an unknown part, and no text comes twice', () => {
    expect(steps).toHaveLength(7)
    expect(new Set(steps.map(({ source }) => source)).size).toBe(7)
    expect(reports.map(({ size }) => size.unknowns)).toEqual(steps.map(() => 0))
  })

  test('a slim base is the largest saving', () => {
    const savings = reports.slice(1).map((report, index) => ships(reports[index]) - ships(report))
    expect(Math.max(...savings)).toBe(ships(naive) - ships(slim))
  })

  test('a user takes the only risk away and weighs nothing', () => {
    const risks = (report: Report | undefined) =>
      report?.findings.filter(({ concern }) => concern === 'security').length
    expect([risks(slim), risks(user)]).toEqual([1, 0])
    expect(ships(user)).toBe(ships(slim))
  })

  test('one RUN saves the lists, and the slip is gone', () => {
    expect(ships(cleaned)).toBeLessThan(ships(user) - 15_000_000)
    expect(rules(user)).toContain('set-swallows-command')
    expect(rules(cleaned)).not.toContain('set-swallows-command')
  })

  test('in the right order a code edit rebuilds one step', () => {
    expect(cleaned?.codeEdit?.rebuilt).toBeGreaterThan(3)
    expect(ordered?.codeEdit?.rebuilt).toBe(1)
  })

  test('a second stage leaves Poetry behind', () => {
    expect(ships(staged)).toBeLessThan(ships(ordered) - 150_000_000)
    expect(rules(staged)).not.toContain('poetry-shipped')
  })

  test('at the end there is nothing left to say', () => {
    expect(rules(last)).toEqual([])
    expect(last?.codeEdit?.pushes?.bytes.likely).toBeLessThan(staged?.codeEdit?.pushes?.bytes.likely ?? 0)
  })
})

test('the first lines that are new are lit', () => {
  expect(firstAdded('a\nb', 'a\nx\ny\nb\nz')).toEqual({ start: 2, end: 5 })
  expect(firstAdded('a\nb', 'a')).toBeUndefined()
  expect(firstAdded('a', 'a')).toBeUndefined()
  for (const [index, { source }] of steps.entries())
    if (index > 0) expect(firstAdded(steps[index - 1]?.source ?? '', source)).toBeDefined()
})
