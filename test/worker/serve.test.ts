import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/engine/analyze.ts'
import { analyzer } from '../../src/engine/analyzer.ts'
import { comparisonSteps, fetchedToCompare } from '../../src/engine/compare/compare-bases.ts'
import { contextUse, rebuildOf } from '../../src/engine/rebuild-of.ts'
import { fixAll } from '../../src/engine/report/fixes.ts'
import { rules } from '../../src/engine/rules/index.ts'
import { unweighed } from '../../src/engine/sizes/image-size.ts'
import { createShelf } from '../../src/engine/sizes/tables/shelf.ts'
import { decode } from '../../src/worker/link/codec.ts'
import type { FromWorker, Question, ToWorker } from '../../src/worker/protocol.ts'
import { createService } from '../../src/worker/serve.ts'

const source = 'FROM debian:12-slim\nRUN apt-get update && apt-get install -y curl\n'
const question = (id: number, source: string, more: Partial<Question> = {}): ToWorker => ({
  kind: 'analyze',
  id,
  source,
  options: {},
  weighs: true,
  ...more,
})

function serving() {
  const posted: FromWorker[] = []
  const shelf = createShelf()
  const handle = createService({
    analyze,
    rebuild: async ({ source, change, options, findings }) => rebuildOf(source, change, options, findings),
    contextUse: async ({ source, options, paths }) => contextUse(source, options, paths),
    fixAll(source, options, choice) {
      const { applied, source: fixed, files, left } = fixAll(source, options, analyze, choice)
      return { source: fixed, files, fixes: applied.length, left }
    },
    decode: async (hash) => decode(hash),
    async comparer(source, options) {
      const tables = await fetchedToCompare(source, options, shelf)
      return comparisonSteps(source, { ...options, tables })
    },
    shelf,
    post: (message) => posted.push(message),
    quiet: 30,
  })
  const reports = () => posted.flatMap((message) => (message.kind === 'report' ? [message] : []))
  const final = (id: number) =>
    expect
      .poll(() => reports().some((report) => report.id === id && report.isFinal), { timeout: 15_000 })
      .toBe(true)
  return { handle, posted, reports, final }
}

describe('the service in the worker', () => {
  test('tells how long the analysis took, and leaves out the trials of fixes', async () => {
    const { handle, reports, final } = serving()
    handle(question(1, source))
    await final(1)
    const [rough, weighed] = reports().slice(-2)
    expect(weighed?.report.plan).toBeDefined()
    expect(weighed?.took).toBe(rough?.took)
  })

  test('knows the day, whatever is asked: an ended release is found, and its chosen fix is made', async () => {
    const { handle, posted, reports, final } = serving()
    const ended = 'FROM python:3.6-slim\nUSER 1000\nCMD ["python"]\n'
    handle(question(1, ended))
    await final(1)
    const found = reports()
      .at(-1)
      ?.report.findings.find(({ rule }) => rule === 'end-of-life-base')
    if (!found?.fix) throw new Error('The release is not said to have ended')
    const choice = { chosen: [{ rule: found.rule, at: found.at }], refused: [] }
    handle({ kind: 'fix-all', id: 2, source: ended, options: {}, choice })
    const fixed = posted.find((message) => message.kind === 'fixed')
    expect(fixed?.value).toMatchObject({ fixes: 1, left: [] })
    expect(fixed?.value.source).not.toContain('3.6')
  })

  test('takes another day when it is given one', async () => {
    const { handle, reports, final } = serving()
    handle(question(1, 'FROM python:3.6-slim\nUSER 1000\n', { options: { today: '2018-01-01' } }))
    await final(1)
    expect(
      reports()
        .at(-1)
        ?.report.findings.map(({ rule }) => rule),
    ).not.toContain('end-of-life-base')
  })

  test('answers at once without tables, then with them, then with savings', async () => {
    const { handle, posted, reports, final } = serving()
    handle(question(1, source))
    expect(reports().map(({ awaitsTables, isFinal }) => [awaitsTables, isFinal])).toEqual([[true, false]])
    await final(1)
    expect(posted.map(({ kind }) => kind)).toEqual(['report', 'report', 'weighing', 'report'])
    const [rough, better, best] = reports()
    expect(better?.awaitsTables).toBe(false)
    const width = (report: typeof rough) =>
      (report?.report.size.shipped.high ?? 0) - (report?.report.size.shipped.low ?? 0)
    expect(width(better)).toBeLessThan(width(rough))
    expect(best?.report.size).toEqual(better?.report.size)
    expect(best?.report.afterSafeFixes).toBeDefined()
    expect(rough?.report.afterSafeFixes).toBeUndefined()
  })

  test('fetches a wider table once the first shows that it lacks a package', async () => {
    const { handle, reports, final } = serving()
    handle(question(1, 'FROM debian:12-slim\nRUN apt-get install -y composer\n', { weighs: false }))
    await final(1)
    expect(reports().map(({ awaitsTables }) => awaitsTables)).toEqual([true, true, false])
    const [, narrow, wide] = reports().map(({ report }) => report.size.stages[0]?.layers[0]?.bytes)
    expect((wide?.high ?? 0) / (wide?.low ?? 0)).toBeLessThan(1.5)
    expect((narrow?.high ?? 0) / (narrow?.low ?? 0)).toBeGreaterThan(20)
  })

  test('tells what the build takes of the context', async () => {
    const { handle, posted } = serving()
    const text = 'FROM alpine\nCOPY . /app\n'
    handle({ kind: 'use-context', id: 7, source: text, options: {}, paths: ['.env'] })
    await expect
      .poll(() => posted.at(-1))
      .toEqual({
        kind: 'context-used',
        id: 7,
        value: {
          uses: [{ path: '.env', at: { start: 12, end: 23 }, ships: true, isNamed: false }],
          managers: [],
        },
      })
  })

  test('answers with findings before the scales are there, and weighs when they come', async () => {
    let arrive = () => {}
    let scales: Promise<void> | undefined = new Promise((resolve) => {
      arrive = resolve
    })
    const unweighing = analyzer(rules, undefined)
    const posted: FromWorker[] = []
    const handle = createService({
      analyze: (source, options) => (scales ? unweighing : analyze)(source, options),
      rebuild: async ({ change }) => rebuildOf(source, change),
      contextUse: async ({ source, options, paths }) => contextUse(source, options, paths),
      fixAll: () => ({ source, files: {}, fixes: 0, left: [] }),
      decode: async (hash) => decode(hash),
      comparer: async () => [],
      shelf: createShelf(),
      scales: () => scales,
      post: (message) => posted.push(message),
    })
    handle(question(1, source, { weighs: false }))
    const [first] = posted
    expect(first).toMatchObject({
      kind: 'report',
      awaitsTables: true,
      isFinal: false,
      report: { size: unweighed },
    })
    expect(first?.kind === 'report' && first.report.findings.length).toBeGreaterThan(0)

    scales = undefined
    arrive()
    await expect.poll(() => posted.length, { timeout: 15_000 }).toBe(2)
    const second = posted[1]
    expect(second?.kind === 'report' && second.report.size.stages.length).toBe(1)
  })

  test('has the tables at hand for the next question', async () => {
    const { handle, reports, final } = serving()
    handle(question(1, source))
    await final(1)
    handle(question(2, `${source}RUN true\n`))
    await final(2)
    expect(
      reports()
        .filter(({ id }) => id === 2)
        .map(({ awaitsTables }) => awaitsTables),
    ).toEqual([false, false])
  })

  test('does not weigh the fixes of a question that a newer one replaced', async () => {
    const { handle, posted, final } = serving()
    handle(question(1, source))
    handle(question(2, source))
    await final(2)
    expect(posted.filter(({ kind }) => kind === 'weighing')).toEqual([{ kind: 'weighing', id: 2 }])
  })

  test('is done without weighing where it is not asked to', async () => {
    const { handle, posted, final } = serving()
    handle(question(1, source, { weighs: false }))
    await final(1)
    expect(posted.some(({ kind }) => kind === 'weighing')).toBe(false)
  })

  test('takes a comparison on at once, answers when its tables are there, and only the newest', async () => {
    const { handle, posted } = serving()
    const compared = () => posted.flatMap((message) => (message.kind === 'compared' ? [message] : []))
    for (const id of [1, 2])
      handle({ kind: 'compare', id, source: `FROM python:3.1${id}\n`, options: { today: '2026-11-24' } })
    expect(posted).toEqual([
      { kind: 'comparing', id: 1 },
      { kind: 'comparing', id: 2 },
    ])
    await expect.poll(() => compared().at(-1)?.isFinal, { timeout: 15_000 }).toBe(true)
    expect(new Set(compared().map(({ id }) => id))).toEqual(new Set([2]))
    const counts = compared().map(({ rows }) => rows.length)
    expect(counts.slice(0, -1)).toEqual(counts.slice(0, -1).map((_, index) => index + 2))
    expect(
      compared()
        .at(-1)
        ?.rows.map(({ base }) => base),
    ).toContain('python:3.12-alpine')
    expect(structuredClone(compared())).toEqual(compared())
  })

  test('hears between two rows of a comparison, and leaves one that was replaced', async () => {
    const told: string[] = []
    const asked = (id: number): ToWorker => ({ kind: 'compare', id, source, options: {} })
    const handle = createService({
      analyze,
      fixAll: () => ({ source, files: {}, fixes: 0, left: [] }),
      decode: async (hash) => decode(hash),
      rebuild: async ({ change }) => rebuildOf(source, change),
      contextUse: async ({ source, options, paths }) => contextUse(source, options, paths),
      comparer: async () => [[], [], []],
      shelf: createShelf(),
      post(message) {
        if (message.kind !== 'compared') return
        told.push(`${message.id}${message.isFinal ? ' final' : ''}`)
        // As if the page had asked while the first row was made.
        if (message.id === 1) setTimeout(() => handle(asked(2)))
      },
    })
    handle(asked(1))
    await expect.poll(() => told.at(-1), { timeout: 15_000 }).toBe('2 final')
    expect(told.filter((one) => one.startsWith('2'))).toEqual(['2', '2', '2', '2 final'])
    expect(told).not.toContain('1 final')
  })

  test('posts nothing but plain data', async () => {
    const { handle, posted, final } = serving()
    handle(question(1, source))
    handle({ kind: 'decode', id: 2, hash: '#about' })
    handle({ kind: 'fix-all', id: 3, source, options: {} })
    await final(1)
    expect(posted.length).toBeGreaterThan(4)
    for (const message of posted) expect(structuredClone(message)).toEqual(message)
  })

  test('makes all safe fixes', () => {
    const { handle, posted } = serving()
    handle({ kind: 'fix-all', id: 1, source, options: {} })
    const [fixed] = posted
    expect(fixed?.kind === 'fixed' && fixed.value.source).toContain('rm -rf /var/lib/apt/lists/*')
    expect(fixed?.kind === 'fixed' && fixed.value.fixes).toBeGreaterThan(0)
  })
})
