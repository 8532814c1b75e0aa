import { describe, expect, test } from 'vitest'
import { aptInstall } from '../../../src/engine/sizes/tables/debian.ts'
import { widerPart } from '../../../src/engine/sizes/tables/debian-wider.ts'
import { loadTables, type TableName } from '../../../src/engine/sizes/tables/load.ts'
import { createShelf } from '../../../src/engine/sizes/tables/shelf.ts'

const suites = ['bullseye', 'bookworm', 'trixie'] as const

const install = (tables: Awaited<ReturnType<typeof loadTables>>, names: readonly string[]) =>
  aptInstall({
    suite: 'bookworm',
    slim: true,
    installed: new Set(tables.debian?.get('bookworm')?.base),
    packages: names.map((name) => ({ name })),
    recommends: false,
    tables,
  })

describe('the parts of a suite', () => {
  test.each(suites)('%s is whole with its three tables', async (suite) => {
    const tables = await loadTables([`debian-${suite}`, `debian-${suite}-more`, `debian-${suite}-rest`])
    const graph = tables.debian?.get(suite)
    expect(graph?.wider).toBeUndefined()
    expect(graph?.count).toBeGreaterThan(55_000)
    // Ids go on counting from part to part, so each name must lead back to its own row.
    for (const name of ['curl', 'composer', 'librust-serde-dev', 'r-cran-car', 'adduser'])
      expect(graph?.packageAt(graph?.idOf(name) ?? -1)?.name).toBe(name)
    for (let id = 0; id < (graph?.count ?? 0); id += 997) {
      const item = graph?.packageAt(id)
      expect(graph?.idOf(item?.name ?? '')).toBe(id)
      for (const other of [...(item?.depends ?? []), ...(item?.recommends ?? [])].flat())
        expect(graph?.packageAt(other)).toBeDefined()
    }
  })

  test('are asked for one after the other, and only for a name that is amiss', async () => {
    const suite = 'bookworm'
    let tables = await loadTables([`debian-${suite}`])
    const part = (...names: string[]) => widerPart(suite, names, tables)
    expect(part('curl', 'gcc', 'docker-ce-cli', './chrome.deb', 'lib*-dev', '$PACKAGES')).toBeUndefined()
    expect(part('curl', 'composer')).toBe('more')
    expect(part('aodh-doc')).toBe('more')
    tables = await loadTables([`debian-${suite}-more`], tables)
    expect(part('composer')).toBeUndefined()
    expect(part('aodh-doc')).toBe('rest')
    tables = await loadTables([`debian-${suite}-rest`], tables)
    expect(part('aodh-doc', 'no-such-package')).toBeUndefined()
    expect(widerPart('trixie', ['composer'], tables)).toBeUndefined()
  })

  test('turn an unlisted package into one with all it needs', async () => {
    const shelf = createShelf()
    await shelf.fetch(['debian-bookworm'])
    expect(install(shelf.tables(), ['composer'])?.unknown).toEqual(['composer'])
    await shelf.fetch(['debian-bookworm', 'debian-bookworm-more'])
    const known = install(shelf.tables(), ['composer'])
    expect(known?.unknown).toEqual([])
    expect(known?.packages.map(({ name }) => name)).toContain('php-common')
    expect(known?.bytes.likely).toBeGreaterThan(5e6)
  })

  test('leave a graph as it is when they were made for another one, or come out of turn', async () => {
    const names: readonly TableName[] = ['debian-bookworm']
    const first = await loadTables(names)
    const outOfTurn = await loadTables(['debian-bookworm-rest'], first)
    expect(outOfTurn.debian?.get('bookworm')).toBeUndefined()
    const alone = await loadTables(['debian-bookworm-more'])
    expect(alone.debian).toBeUndefined()
  })
})
