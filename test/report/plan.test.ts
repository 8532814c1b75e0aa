import { describe, expect, test } from 'vitest'
import { typicalPython } from '../../src/app/samples/typical-python.ts'
import { analyze } from '../../src/engine/analyze.ts'
import type { Options } from '../../src/engine/options.ts'
import { type Analyze, fixAll } from '../../src/engine/report/fixes.ts'
import { planOf } from '../../src/engine/report/plan.ts'
import { saving } from '../../src/engine/sizes/saving.ts'
import { createShelf } from '../../src/engine/sizes/tables/shelf.ts'

const shelf = createShelf()

async function optionsFor(source: string, options: Options): Promise<Options> {
  const now = () => ({ ...options, tables: shelf.tables() })
  for (;;) {
    const fetching = shelf.fetch(analyze(source, now()).looksInto)
    if (!fetching) return now()
    await fetching
  }
}

async function weighed(source: string, more: Options = {}) {
  const options = await optionsFor(source, more)
  return { options, report: analyze(source, { ...options, weighsFixes: true }) }
}

describe('the plan', () => {
  test('ranks what brings most: risks, megabytes, rebuilt steps', async () => {
    const { report } = await weighed(typicalPython.source, typicalPython.options)
    const { plan } = report
    expect(plan?.lines.map(({ rule }) => rule)).toEqual([
      'runs-as-root',
      'full-base-image',
      'pip-cache-left-behind',
      'source-before-dependencies',
      'package-index-update-alone',
    ])
    expect(plan).toMatchObject({ fixes: 6, risks: 1 })
    expect(plan?.codeEdit?.rebuilt).toBeLessThan(report.codeEdit?.rebuilt ?? 0)
    expect(report.size.shipped.likely - (plan?.saves.likely ?? 0)).toBeLessThan(
      report.size.shipped.likely / 2,
    )
  })

  test('promises what the fixed text holds', async () => {
    const { options, report } = await weighed(typicalPython.source, typicalPython.options)
    const rules = new Set(report.plan?.lines.map(({ rule }) => rule))
    const chosen = report.findings.filter(({ rule }) => rules.has(rule))
    const refused = report.findings.filter(({ rule }) => !rules.has(rule))
    const after = fixAll(typicalPython.source, options, analyze, { chosen, refused }).report
    expect(Math.round(saving(report.size, after.size).likely)).toBe(report.plan?.saves.likely)
    expect(after.codeEdit).toEqual(report.plan?.codeEdit)
  })

  test('leaves out what brings next to nothing, and is undefined when nothing is left', async () => {
    const { report } = await weighed('FROM debian:13-slim\nCMD echo hello\nUSER 1001\n')
    expect(report.findings.some(({ fix }) => fix)).toBe(true)
    expect(report.plan).toBeUndefined()
  })

  test('takes the better of two fixes for the same lines', async () => {
    const source = 'FROM python:3.12\nCOPY . .\nRUN pip install flask\nUSER 1001\nCMD ["python", "a.py"]\n'
    const { options, report } = await weighed(source)
    const rules = new Set(report.plan?.lines.map(({ rule }) => rule))
    const chosen = report.findings.filter(({ rule }) => rules.has(rule))
    const refused = report.findings.filter(({ rule }) => !rules.has(rule))
    expect(fixAll(source, options, analyze, { chosen, refused }).left.filter(({ fix }) => fix)).toEqual([])
  })

  test('is not made before savings are asked for', () => {
    expect(analyze(typicalPython.source).plan).toBeUndefined()
  })

  test('of a long text costs a few analyses more, not one a finding', () => {
    const source = `FROM python:3.12\nCOPY . .\n${'RUN pip install flask\n'.repeat(600)}`
    const options: Options = { tables: {} }
    let asked = 0
    const counting: Analyze = (text, given) => {
      asked += 1
      return analyze(text, given)
    }
    const before = analyze(source, options)
    expect(before.findings.length).toBeGreaterThan(500)
    expect(planOf(before.findings, { source, options }, before, counting)?.lines.length).toBeGreaterThan(0)
    expect(asked).toBeLessThanOrEqual(10)
  })
})
