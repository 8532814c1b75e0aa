import { expect, test } from 'vitest'
import { loadTables } from '../../../src/engine/sizes/tables/load.ts'
import { createShelf } from '../../../src/engine/sizes/tables/shelf.ts'
import type { Tables } from '../../../src/engine/sizes/tables/tables.ts'

test('a table is fetched once, and stays', async () => {
  const asked: string[] = []
  const shelf = createShelf((names) => {
    asked.push(...names)
    return loadTables(names)
  })
  expect(shelf.tables()).toEqual({})
  const first = shelf.fetch(['base-images', 'debian-bookworm'])
  const second = shelf.fetch(['base-images', 'alpine'])
  await Promise.all([first, second])
  expect(asked).toEqual(['base-images', 'debian-bookworm', 'alpine'])
  expect(shelf.fetch(['alpine'])).toBeUndefined()
  await shelf.fetch(['debian-trixie'])
  expect(Object.keys(shelf.tables()).sort()).toEqual(['alpine', 'baseImages', 'debian', 'look'])
  expect([...(shelf.tables().debian?.keys() ?? [])].sort()).toEqual(['bookworm', 'trixie'])
})

test('a table that cannot be had is not asked for again', async () => {
  let asked = 0
  const shelf = createShelf(async (): Promise<Tables> => {
    asked++
    throw new Error('offline')
  })
  await shelf.fetch(['npm'])
  expect(shelf.fetch(['npm'])).toBeUndefined()
  expect(shelf.tables()).toEqual({})
  expect(asked).toBe(1)
})
