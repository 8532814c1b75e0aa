import { describe, expect, test } from 'vitest'
import { samples } from '../../src/app/samples/index.ts'
import { analyze } from '../../src/engine/analyze.ts'
import type { Options } from '../../src/engine/options.ts'
import { isFixable } from '../../src/engine/report/fixable.ts'
import { applyFix, fixAll } from '../../src/engine/report/fixes.ts'
import { placed } from '../../src/engine/report/formats/file-result.ts'
import { rules } from '../../src/engine/rules/index.ts'
import { rounded } from '../../src/engine/sizes/amount.ts'
import { saving } from '../../src/engine/sizes/saving.ts'
import { dedent } from '../../src/engine/text/dedent.ts'

interface Case {
  readonly name: string
  readonly source: string
  readonly options: Options
}

const unmarked = (text: string): string => dedent(text).replace(/[«»]/g, '')

/** Every bad example of every rule, and every sample of the page, under the strictest preset. */
const cases: readonly Case[] = [
  ...rules.flatMap(({ name, examples }) =>
    examples.flatMap((example, index): readonly Case[] =>
      'bad' in example
        ? [
            {
              name: `${name} ${index + 1}`,
              source: unmarked(example.bad),
              options: {
                preset: 'strict',
                today: '2026-11-24',
                ...(example.files && { files: example.files }),
              },
            },
          ]
        : [],
    ),
  ),
  ...(await Promise.all(
    samples.map(async ({ id, load }): Promise<Case> => {
      const { source, options } = await load()
      return { name: `sample ${id}`, source, options: { ...options, preset: 'strict' } }
    }),
  )),
]

describe.each(cases)('$name', ({ source, options }) => {
  test('fixed twice is fixed once, and reads no worse', () => {
    const once = fixAll(source, options, analyze)
    const again = { ...options, files: { ...options.files, ...once.files } }
    const twice = fixAll(once.source, again, analyze)
    expect(twice.source).toBe(once.source)
    expect(twice.files).toEqual({})
    expect(once.report.problems.length).toBeLessThanOrEqual(analyze(source, options).problems.length)
  })

  test('has a report that is plain data and savings that are subtractions', () => {
    const report = analyze(source, { ...options, weighsFixes: true })
    expect(structuredClone(report)).toEqual(report)
    for (const finding of report.findings.filter(isFixable)) {
      const next = applyFix({ source, options }, finding)
      const after = analyze(next.source, next.options).size
      const difference = rounded(saving(report.size, after))
      expect(difference.likely).toBeCloseTo(report.size.shipped.likely - after.shipped.likely, -1)
      // What the scales cannot tell from nothing is left out.
      if (finding.saves) expect(finding.saves).toEqual(difference)
      else expect(Math.max(Math.abs(difference.low), Math.abs(difference.high))).toBeLessThan(100_000)
    }
  })

  test('has every finding inside its text', () => {
    const report = analyze(source, options)
    for (const { finding, region } of placed({ path: '', source, report })) {
      expect(finding.at.start).toBeGreaterThanOrEqual(0)
      expect(finding.at.end).toBeLessThanOrEqual(source.length)
      expect(region.start.line).toBeGreaterThan(0)
    }
  })
})
