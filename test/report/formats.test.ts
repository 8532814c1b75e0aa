import type { Log } from 'sarif'
import { describe, expect, test } from 'vitest'
import type { CodeEdit } from '../../src/engine/rebuild/code-edit.ts'
import type { FileResult } from '../../src/engine/report/formats/file-result.ts'
import { toJson } from '../../src/engine/report/formats/json.ts'
import { toMarkdown } from '../../src/engine/report/formats/markdown.ts'
import { coloured } from '../../src/engine/report/formats/paint.ts'
import { toSarif } from '../../src/engine/report/formats/sarif.ts'
import { toText } from '../../src/engine/report/formats/text.ts'
import { weighFixes } from '../../src/engine/report/savings.ts'
import { exactly } from '../../src/engine/sizes/amount.ts'
import type { ImageSize } from '../../src/engine/sizes/image-size.ts'
import { littleAnalyze, littleIndex } from './little-engine.ts'

const options = { files: { '.dockerignore': '' } }
const source = [
  'FROM a:latest',
  '# drydock ignore=idle-cd because the tour needs it',
  'RUN cd x',
  'RUN echo | \\',
  '\theavy',
  'ENV KEEPS=`|<b>',
  '',
].join('\n')

const size: ImageSize = {
  shipped: { low: 100e6, likely: 120e6, high: 150e6 },
  pull: { low: 40e6, likely: 50e6, high: 60e6 },
  dead: exactly(3e6),
  unknowns: 1,
  stages: [
    {
      name: '0',
      index: 0,
      ships: true,
      base: 'a:latest',
      baseContributor: {
        label: 'a:latest',
        at: { start: 5, end: 13 },
        bytes: exactly(100e6),
        basis: { kind: 'measured', table: 'base-images', key: 'a:latest', asOf: '2026-11-01' },
      },
      layers: [
        {
          at: { start: 70, end: 90 },
          line: 4,
          instruction: 'RUN',
          bytes: { low: 0, likely: 20e6, high: 50e6 },
          pull: { low: 0, likely: 8e6, high: 20e6 },
          unknowns: 1,
          contributors: [
            {
              label: 'heavy | thing',
              at: { start: 70, end: 90 },
              bytes: { low: 0, likely: 20e6, high: 50e6 },
              basis: { kind: 'rule-of-thumb', note: 'a guess' },
              dead: exactly(3e6),
            },
            {
              label: 'COPY . .',
              at: { start: 70, end: 90 },
              bytes: exactly(0),
              basis: { kind: 'unknown', why: 'no build context' },
            },
          ],
        },
      ],
      compiles: [],
      total: { low: 100e6, likely: 120e6, high: 150e6 },
      unknowns: 1,
    },
  ],
}

const codeEdit: CodeEdit = {
  rebuilt: 1,
  perhaps: 0,
  steps: 3,
  pushes: {
    bytes: { low: 0, likely: 20e6, high: 50e6 },
    pull: { low: 0, likely: 8e6, high: 20e6 },
    unknowns: 1,
  },
}

const report = {
  ...weighFixes(source, options, littleAnalyze(source, options), littleAnalyze),
  size,
  codeEdit,
}
const files: readonly FileResult[] = [
  { path: 'app/Dockerfile', source, report },
  { path: 'gone', error: 'There is no such file' },
]

describe('JSON', () => {
  const json = JSON.parse(toJson(files))

  test('has the documented fields of a finding', () => {
    expect(json.version).toBe(1)
    const heavy = json.files[0].findings.find((one: { rule: string }) => one.rule === 'heavy-run')
    expect(heavy).toEqual({
      rule: 'heavy-run',
      aliases: ['DL3009', 'DS-0029'],
      severity: 'info',
      concern: 'size',
      line: 5,
      column: 2,
      endLine: 5,
      endColumn: 7,
      message: '`heavy` weighs 5 MB',
      fixable: true,
    })
  })

  test('has the saving of a fix', () => {
    const one = 'FROM a\nRUN heavy\n'
    const weighed = weighFixes(one, options, littleAnalyze(one, options), littleAnalyze)
    const { findings } = JSON.parse(toJson([{ path: 'f', source: one, report: weighed }])).files[0]
    expect(findings[0].saves).toEqual({ low: 5e6, likely: 5e6, high: 5e6 })
  })

  test('has the documented fields of a size', () => {
    expect(json.files[0].size).toMatchObject({
      shipped: { low: 100e6, likely: 120e6, high: 150e6 },
      stages: [
        {
          name: '0',
          ships: true,
          base: 'a:latest',
          layers: [
            {
              line: 4,
              instruction: 'RUN',
              bytes: { low: 0, likely: 20e6, high: 50e6 },
              contributors: [
                { label: 'heavy | thing', basis: { kind: 'rule-of-thumb', note: 'a guess' } },
                { label: 'COPY . .', basis: { kind: 'unknown', why: 'no build context' } },
              ],
            },
          ],
        },
      ],
    })
  })

  test('has what an edit of the code does', () => {
    expect(json.files[0].codeEdit).toEqual(codeEdit)
  })

  test('is ordered by line, column and rule', () => {
    const places = json.files[0].findings.map((one: { line: number; column: number }) => [
      one.line,
      one.column,
    ])
    expect(places).toEqual([...places].sort(([a, b], [c, d]) => a - c || b - d))
  })

  test('tells a file that could not be read, and the fixed text when there is one', () => {
    expect(json.files[1]).toEqual({ path: 'gone', findings: [], error: 'There is no such file' })
    const fixed = JSON.parse(
      toJson([{ path: 'f', source, report, fixed: 'FROM b\n', fixedFiles: { a: 'x' } }]),
    )
    expect(fixed.files[0]).toMatchObject({ fixed: 'FROM b\n', fixedFiles: { a: 'x' } })
  })
})

describe('SARIF', () => {
  const log: Log = JSON.parse(toSarif(files, '1.2.3', littleIndex.rules))
  const run = log.runs[0]

  test('has what version 2.1.0 requires', () => {
    expect(log.version).toBe('2.1.0')
    expect(run?.tool.driver).toMatchObject({ name: 'Drydock', semanticVersion: '1.2.3' })
    expect(run?.columnKind).toBe('utf16CodeUnits')
    for (const result of run?.results ?? []) {
      expect(result.message.text).toBeTruthy()
      expect(['error', 'warning', 'note']).toContain(result.level)
      const place = result.locations?.[0]?.physicalLocation
      expect(place?.artifactLocation?.uri).toBe('app/Dockerfile')
      expect(place?.region?.startLine).toBeGreaterThan(0)
      expect(place?.region?.startColumn).toBeGreaterThan(0)
      const rule = run?.tool.driver.rules?.[result.ruleIndex ?? -1]
      expect(rule?.id).toBe(result.ruleId)
      expect(rule?.help?.text).toBeTruthy()
      expect(rule?.shortDescription?.text).toBeTruthy()
    }
  })

  test('carries fixes as replacements of the original text', () => {
    const heavy = run?.results?.find(({ ruleId }) => ruleId === 'heavy-run')
    expect(heavy?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      {
        deletedRegion: { startLine: 5, startColumn: 2, endLine: 5, endColumn: 7 },
        insertedContent: { text: 'light' },
      },
    ])
  })

  test('shows what comments silenced, with the reason', () => {
    const silenced = run?.results?.filter(({ suppressions }) => suppressions)
    expect(silenced?.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      ['idle-cd', [{ kind: 'inSource', justification: 'the tour needs it' }]],
    ])
  })

  test('tells a file that could not be read', () => {
    expect(run?.invocations?.[0]?.executionSuccessful).toBe(false)
    expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toBe('There is no such file')
  })

  test('encodes paths as URIs', () => {
    const odd: Log = JSON.parse(
      toSarif([{ path: 'my dir\\Docker#file', source, report }], '1', littleIndex.rules),
    )
    expect(odd.runs[0]?.artifacts?.[0]?.location?.uri).toBe('my%20dir/Docker%23file')
  })
})

describe('Markdown', () => {
  const markdown = toMarkdown(files)

  test('reads as a report', () => {
    expect(markdown).toMatchInlineSnapshot(`
      "## Drydock

      ### \`app/Dockerfile\`

      | Severity | Line | Finding | Gain |
      | --- | --- | --- | --- |
      | ⚠️ warning | 1 | \`a:latest\` moves (\`latest-tag\`, \`DL3007\`, \`DS-0001\`, \`CKV_DOCKER_7\`, \`avoid-latest-version\`, \`LatestTagUsed\`) |  |
      | 🔷 info | 5 | \`heavy\` weighs 5 MB (\`heavy-run\`, \`DL3009\`, \`DS-0029\`) | fix |
      | ⚠️ warning | 6 | \`KEEPS\` is set (\`hopeless-fix\`) |  |

      Ships ≈ 120 MB (100–150) and 1 part unknown; a pull transfers ≈ 50 MB (40–60) and 1 part unknown. Deleted or rewritten later, and shipped all the same: 3 MB. After 1 safe fix: 10 MB. A code edit rebuilds 1 of 3 steps, and pushes ≈ 8 MB (0–20) and 1 part unknown.

      <details><summary>What each layer weighs; 1 part unknown</summary>

      **Ships: stage \`0\`**, ≈ 120 MB (100–150) and 1 part unknown

      | Line | Layer | What | Bytes | Ground |
      | --- | --- | --- | --- | --- |
      |  | \`FROM\` | a:latest | 100 MB | measured 2026-11-01 |
      | 4 | \`RUN\` | heavy \\| thing | ≈ 20 MB (0–50) (dead: 3 MB) | rule of thumb: a guess |
      | 4 | \`RUN\` | COPY . . | ? | unknown: no build context |

      </details>

      ### \`gone\`

      🛑 There is no such file
      "
    `)
  })

  test('lets no text of the file out of its cell', () => {
    const rows = markdown.split('\n').filter((line) => line.startsWith('|'))
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|').length).toBeOneOf([6, 7])
  })
})

describe('text', () => {
  test('reads as a report, with carets under the place', () => {
    expect(toText(files)).toMatchInlineSnapshot(`
      "app/Dockerfile
          1:6  warning  \`a:latest\` moves
               latest-tag (DL3007)
               FROM a:latest
                    ^^^^^^^^
          5:2  info  \`heavy\` weighs 5 MB
               heavy-run (DL3009) · fixable
               	heavy
               	^^^^^
          6:5  warning  \`KEEPS\` is set
               hopeless-fix
               ENV KEEPS=\`|<b>
                   ^^^^^^^^^^^
        Ships ≈ 120 MB (100–150) and 1 part unknown
        A code edit rebuilds 1 of 3 steps, and pushes ≈ 8 MB (0–20) and 1 part unknown

      gone
        error  There is no such file

      3 findings (2 warnings, 1 info), 1 fixable with --fix, 1 file could not be read
      "
    `)
  })

  test('has colours only when asked', () => {
    const escape = String.fromCharCode(27)
    expect(toText(files)).not.toContain(escape)
    expect(toText(files, coloured)).toContain(`${escape}[33mwarning`)
  })

  test('shows no control character of the file', () => {
    const nasty = `FROM a\nRUN heavy ${String.fromCharCode(27)}[31m red\n`
    const told = toText([{ path: 'f', source: nasty, report: littleAnalyze(nasty, options) }])
    expect(told).toContain('heavy')
    expect(told).not.toContain(String.fromCharCode(27))
  })

  test('cuts long lines around the place', () => {
    const long = `FROM a\nRUN echo ${'x'.repeat(500)} && heavy && echo ${'y'.repeat(500)}\n`
    const told = toText([{ path: 'f', source: long, report: littleAnalyze(long, options) }])
    const lines = told.split('\n')
    const carets = lines.findIndex((line) => line.includes('^^^^^'))
    const at = lines[carets]?.indexOf('^') ?? 0
    expect(lines[carets - 1]?.slice(at, at + 5)).toBe('heavy')
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(140)
  })

  test('says when there is nothing to say', () => {
    const clean = 'FROM a:1\n'
    expect(toText([{ path: 'f', source: clean, report: littleAnalyze(clean, options) }])).toContain(
      'No findings',
    )
  })
})

describe('the plan', () => {
  const noStep = { rebuilt: 1, perhaps: 0, steps: 6 }
  const gain = { saves: { low: 200e6, likely: 240e6, high: 260e6 }, risks: 1, codeEdit: noStep }
  const report = {
    ...littleAnalyze(source, options),
    codeEdit: { rebuilt: 6, perhaps: 0, steps: 6, pushes: undefined },
    plan: {
      ...gain,
      fixes: 3,
      lines: [
        { rule: 'heavy-run', ...gain, fixes: 2 },
        { rule: 'latest-tag', fixes: 1, saves: exactly(0), risks: 1, codeEdit: undefined },
      ],
    },
  }
  const planned: FileResult[] = [{ path: 'f', source, report }]
  const all = '3 fixes: saves 200–260 MB, 1 risk gone, a code edit rebuilds 1 step, not 6'

  test('stands in text and Markdown with bounds', () => {
    for (const told of [toText(planned), toMarkdown(planned)]) {
      expect(told).toContain(`Plan, ${all}`)
      expect(told).toMatch(/latest-tag\W+1 risk gone/)
    }
  })

  test('is in JSON, and absent where there is none', () => {
    const [file] = JSON.parse(toJson(planned)).files
    expect(file.plan).toMatchObject({ fixes: 3, risks: 1, saves: { low: 200e6 }, codeEdit: noStep })
    expect(file.plan.lines.map(({ rule }: { rule: string }) => rule)).toEqual(['heavy-run', 'latest-tag'])
    const bare: FileResult[] = [{ path: 'f', source, report: { ...report, plan: undefined } }]
    expect(JSON.parse(toJson(bare)).files[0]).not.toHaveProperty('plan')
    expect(toText(bare) + toMarkdown(bare)).not.toContain('Plan')
  })
})
