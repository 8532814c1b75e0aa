import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { expect, test } from 'vitest'
import { loadTables, type TableName } from '../../../src/engine/sizes/tables/load.ts'

const folder = new URL('../../../src/engine/sizes/tables/data/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.tsv'))

test.each(files)('%s travels in at most 500 KB', (name) => {
  // Quality 9 is quick, and a little larger than what a server sends.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  const bytes = brotliCompressSync(readFileSync(new URL(name, folder)), { params }).length
  expect(bytes).toBeLessThanOrEqual(500_000)
})

test.each(files)('%s says in its head what it holds, from where, when and in which unit', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const head: unknown = JSON.parse(text.slice(0, text.indexOf('\n')))
  expect(head).toMatchObject({
    table: name.replace('.tsv', ''),
    source: expect.stringMatching(/.{10}/),
    measuredOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    unit: expect.stringMatching(/bytes|KiB/),
    columns: expect.arrayContaining([expect.any(String)]),
  })
})

test('a table that was not asked for is not there', async () => {
  expect(Object.keys(await loadTables(['wheels']))).toEqual(['look', 'wheels'])
  expect((await loadTables(['debian-trixie'])).debian?.has('bookworm')).toBe(false)
})

const all: readonly TableName[] = [
  'base-images',
  ...(['bullseye', 'bookworm', 'trixie'] as const).flatMap(
    (suite) => [`debian-${suite}`, `debian-${suite}-more`, `debian-${suite}-rest`] as const,
  ),
  'alpine',
  'wheels',
  'npm',
]

test('every table file has a name to load it by', async () => {
  expect(files.map((name) => name.replace('.tsv', '')).toSorted()).toEqual(all.toSorted())
  const tables = await loadTables(all)
  expect(Object.keys(tables).toSorted()).toEqual(['alpine', 'baseImages', 'debian', 'look', 'npm', 'wheels'])
  expect(tables.debian?.size).toBe(3)
})
