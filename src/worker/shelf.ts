import type { Options } from '../engine/options.ts'
import type { Tables } from '../engine/sizes/tables/tables.ts'
import type { Shelf } from './serve.ts'

/** Keeps each table that was ever needed, and asks for each once only: one that cannot be had stays missing. */
export function createShelf<Name extends string>(
  namesFor: (source: string, options: Options) => readonly Name[],
  load: (names: readonly Name[]) => Promise<Tables>,
): Shelf {
  let tables: Tables = {}
  const arriving = new Map<Name, Promise<void>>()
  const arrived = new Set<Name>()

  function fetch(names: readonly Name[]) {
    const fetched = load(names)
      .then((more) => {
        tables = merged(tables, more)
      })
      .catch(() => undefined)
      .finally(() => {
        for (const name of names) arrived.add(name)
      })
    for (const name of names) arriving.set(name, fetched)
  }

  return {
    tables: () => tables,
    fetchFor(source, options) {
      const needed = namesFor(source, options).filter((name) => !arrived.has(name))
      const unasked = needed.filter((name) => !arriving.has(name))
      if (unasked.length > 0) fetch(unasked)
      return needed.length > 0
        ? Promise.all(needed.map((name) => arriving.get(name))).then(() => undefined)
        : undefined
    },
  }
}

const merged = (old: Tables, more: Tables): Tables => ({
  ...old,
  ...more,
  ...(old.debian && more.debian && { debian: new Map([...old.debian, ...more.debian]) }),
})
