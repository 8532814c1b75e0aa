import { loadTables, type TableName } from './load.ts'
import type { Tables } from './tables.ts'

/** The size tables that have arrived, and the way to get more. */
export interface Shelf {
  tables(): Tables
  /** Fetches those that are not there; undefined when nothing is missing. Never rejects. */
  fetch(names: readonly TableName[]): Promise<void> | undefined
}

/** Keeps each table that was ever fetched, and asks for each once only: one that cannot be had stays missing. */
export function createShelf(load = loadTables): Shelf {
  let tables: Tables = {}
  const arriving = new Map<TableName, Promise<void>>()
  const arrived = new Set<TableName>()

  function ask(names: readonly TableName[]) {
    const fetched = load(names, tables)
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
    fetch(names) {
      const missing = names.filter((name) => !arrived.has(name))
      const unasked = missing.filter((name) => !arriving.has(name))
      if (unasked.length > 0) ask(unasked)
      return missing.length > 0
        ? Promise.all(missing.map((name) => arriving.get(name))).then(() => undefined)
        : undefined
    },
  }
}

const merged = (old: Tables, more: Tables): Tables => ({
  ...old,
  ...more,
  ...(old.debian && more.debian && { debian: new Map([...old.debian, ...more.debian]) }),
})
