import { describe, expect, test } from 'vitest'
import article from '../../docs/article.md?raw'
import { samples } from '../../src/app/samples/index.ts'
import { analyze } from '../../src/engine/analyze.ts'
import { type BaseRow, compareBases, fetchedToCompare } from '../../src/engine/compare/compare-bases.ts'
import type { Amount } from '../../src/engine/sizes/amount.ts'
import type { Layer } from '../../src/engine/sizes/image-size.ts'
import { loadTables } from '../../src/engine/sizes/tables/load.ts'
import { createShelf } from '../../src/engine/sizes/tables/shelf.ts'

async function replay(step: string) {
  const { source, options } = (await samples.find(({ id }) => id === `article-${step}`)?.load()) ?? fail(step)
  const tables = await loadTables(analyze(source, options).looksInto)
  const { size, findings } = analyze(source, { ...options, tables, today: '2026-11-24' })
  const shipped = size.stages.find(({ ships }) => ships) ?? fail(step)
  return { size, findings, layers: shipped.layers }
}

const fail = (what: string): never => {
  throw new Error(`nothing for ${what}`)
}
const MB = 1_000_000
const largest = (layers: readonly Layer[]) =>
  layers.reduce((a, b) => (a.bytes.likely >= b.bytes.likely ? a : b))
const parts = (layer: Layer, name: RegExp) =>
  layer.contributors.filter(({ label }) => name.test(label)).reduce((sum, { bytes }) => sum + bytes.likely, 0)

/** The article rounds to whole megabytes; ours must come as near as `share`, and its number lie in our range. */
const near = (amount: Amount | undefined, megabytes: number, share: number) => {
  const { low, likely, high } = amount ?? fail(`${megabytes} MB`)
  expect(Math.abs(likely / MB - megabytes)).toBeLessThanOrEqual(megabytes * share)
  expect(low / MB - 0.5).toBeLessThanOrEqual(megabytes)
  expect(high / MB + 0.5).toBeGreaterThanOrEqual(megabytes)
}

const [one, four, five, six, eight, nine, ten] = await Promise.all(
  ['1', '4', '5', '6', '8', '9', '10'].map(replay),
)

describe('the article, replayed without building', () => {
  test('starts from 121 MB', () => {
    near(one?.size.shipped, 121, 0)
  })

  test('grows to 139 MB by an upgrade whose cleaning comes a RUN too late', () => {
    near(four?.size.shipped, 139, 0.01)
    const [, lists, cleaning] = four?.layers ?? []
    expect(lists?.contributors.map(({ label }) => label)).toContain('apt lists')
    expect(cleaning?.bytes).toEqual({ low: 0, likely: 0, high: 0 })
    expect((four?.size.dead.likely ?? 0) / MB).toBeCloseTo(18.45, 1)
  })

  test('weighs the same when the cleaning slips, and says that it slipped', () => {
    near(five?.size.shipped, 139, 0.01)
    expect(four?.findings.map(({ rule }) => rule)).not.toContain('set-swallows-command')
    expect(five?.findings.map(({ rule }) => rule)).toContain('set-swallows-command')
  })

  test('falls back to 121 MB in one RUN', () => {
    near(six?.size.shipped, 121, 0.005)
  })

  test('shows the wrong order of step 8', () => {
    expect(eight?.findings.map(({ rule }) => rule)).toContain('source-before-dependencies')
  })

  test('weighs about 732 MB before, 531 of them in the install layer', () => {
    near(nine?.size.shipped, 731.5, 0.04)
    expect(Math.abs(largest(nine?.layers ?? []).bytes.likely / MB - 531)).toBeLessThan(0.05 * 531)
  })

  test('weighs about 538 MB after', () => {
    near(ten?.size.shipped, 538, 0.02)
  })

  test('leaves behind Poetry, its caches and the lists, and nothing else', () => {
    const before = largest(nine?.layers ?? [])
    const saved = (nine?.size.shipped.likely ?? 0) - (ten?.size.shipped.likely ?? 0)
    const lists = (nine?.layers ?? []).reduce((sum, layer) => sum + parts(layer, /^apt lists$/), 0)
    const poetry = parts(before, /^poetry /)
    expect(Math.abs(saved - lists - poetry)).toBeLessThan(MB)
    expect(saved / MB).toBeGreaterThan(194 * 0.8)
    expect(saved / MB).toBeLessThan(194 * 1.2)
  })
})

/** The article's first question, asked of its complete file: today's images, with and without what lacks a wheel. */
async function onBases(leavesOut?: string) {
  const { source, options } = (await samples.find(({ id }) => id === 'article-9')?.load()) ?? fail('step 9')
  const pyproject = (options.files?.['pyproject.toml'] ?? fail('pyproject.toml'))
    .split('\n')
    .filter((line) => leavesOut === undefined || !line.startsWith(leavesOut))
    .join('\n')
  const asked = { ...options, files: { 'pyproject.toml': pyproject }, today: '2026-11-24' }
  const text = source.replace('python:3.11-slim-bullseye', 'python:3.11-slim')
  const tables = await fetchedToCompare(text, asked, createShelf())
  const rows = compareBases(text, { ...asked, tables })
  const rowOn = (tag: string): BaseRow =>
    rows.find(({ base }) => base === `python:${tag}`) ?? fail(`python:${tag}`)
  return { full: rowOn('3.11'), slim: rowOn('3.11-slim'), alpine: rowOn('3.11-alpine') }
}

const [whole, pandasOnly] = await Promise.all([onBases(), onBases('scikit-learn')])

describe('the article’s first question', () => {
  test('slim wins by far over full', () => {
    for (const { full, slim } of [whole, pandasOnly])
      expect(full.size.low).toBeGreaterThan(slim.size.high + 500 * MB)
  })

  test('Alpine loses with scikit-learn, which has no wheel for it', () => {
    expect(whole.alpine.size.likely).toBeGreaterThan(whole.slim.size.likely + 50 * MB)
    expect(whole.alpine.breaks.filter(({ kind }) => kind === 'costs').map(({ text }) => text)[0]).toMatch(
      /^`scikit-learn` has no wheel for Alpine/,
    )
  })

  test('Alpine wins with pandas and numpy, which have one', () => {
    expect(pandasOnly.alpine.size.likely).toBeLessThan(pandasOnly.slim.size.likely - 50 * MB)
    expect(pandasOnly.alpine.breaks.filter(({ kind }) => kind === 'costs')).toEqual([])
  })
})

/** The tables in docs/article.md; `vitest -u` writes it anew. */
test('docs/article.md tells today’s numbers', async () => {
  const range = ({ low, likely, high }: Amount) =>
    low === high
      ? `${Math.round(likely / MB)}`
      : `${Math.round(likely / MB)} (${Math.round(low / MB)}–${Math.round(high / MB)})`
  const rows: [string, string, Amount | undefined][] = [
    ['1 · the base', '121', one?.size.shipped],
    ['4 · upgrade, cleaned up in a later RUN', '139', four?.size.shipped],
    ['5 · the same with the slip', '139', five?.size.shipped],
    ['6 · all in one RUN', '121', six?.size.shipped],
    ['9 · one stage', '731–732', nine?.size.shipped],
    ['9 · its install layer', '531', largest(nine?.layers ?? []).bytes],
    ['10 · two stages', '538', ten?.size.shipped],
  ]
  const table = [
    '| Step | Article, MB | Drydock, MB |',
    '| --- | --- | --- |',
    ...rows.map(([step, told, amount]) => `| ${step} | ${told} | ${amount ? range(amount) : '?'} |`),
  ].join('\n')
  const bases = [
    '| Base today | The article’s packages, MB | Without scikit-learn, MB |',
    '| --- | --- | --- |',
    ...(['full', 'slim', 'alpine'] as const).map(
      (name) => `| \`${whole[name].base}\` | ${range(whole[name].size)} | ${range(pandasOnly[name].size)} |`,
    ),
  ].join('\n')
  const written = [
    { name: 'numbers', rows: table },
    { name: 'bases', rows: bases },
  ].reduce((text, { name, rows: lines }) => {
    const marks = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`)
    expect(text).toMatch(marks)
    return text.replace(marks, `$1${lines}\n$2`)
  }, article)
  await expect(written).toMatchFileSnapshot('../../docs/article.md')
})
