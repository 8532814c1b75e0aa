import { expect, test } from 'vitest'
import { loadTables, type TableName } from '../../src/engine/sizes/tables/load.ts'
import type { Tables } from '../../src/engine/sizes/tables/tables.ts'
import { createShelf } from '../../src/worker/shelf.ts'

/** The first word of the text names what it needs. */
const named = (source: string) => source.split(' ') as TableName[]

test('a table is fetched once, and stays', async () => {
  const asked: string[] = []
  const shelf = createShelf(named, (names) => {
    asked.push(...names)
    return loadTables(names)
  })
  expect(shelf.tables()).toEqual({})
  const first = shelf.fetchFor('base-images debian-bookworm', {})
  const second = shelf.fetchFor('base-images alpine', {})
  await Promise.all([first, second])
  expect(asked).toEqual(['base-images', 'debian-bookworm', 'alpine'])
  expect(shelf.fetchFor('alpine', {})).toBeUndefined()
  await shelf.fetchFor('debian-trixie', {})
  expect(Object.keys(shelf.tables()).sort()).toEqual(['alpine', 'baseImages', 'debian'])
  expect([...(shelf.tables().debian?.keys() ?? [])].sort()).toEqual(['bookworm', 'trixie'])
})

test('a table that cannot be had is not asked for again', async () => {
  let asked = 0
  const shelf = createShelf(named, async (): Promise<Tables> => {
    asked++
    throw new Error('offline')
  })
  await shelf.fetchFor('npm', {})
  expect(shelf.fetchFor('npm', {})).toBeUndefined()
  expect(shelf.tables()).toEqual({})
  expect(asked).toBe(1)
})
