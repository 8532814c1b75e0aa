import { loadTables, type TableName } from './load.ts'
import type { Tables } from './tables.ts'

/** The size tables that have arrived, and the way to get more. */
export interface Shelf {
  tables(): Tables
  /** Fetches those that are not there; undefined when nothing is missing. Never rejects. */
  fetch(names: readonly TableName[]): Promise<void> | undefined
  /**
   * Fetches until nothing is missing: with the tables that have arrived, `wanted` may name further ones, such as one
   * that lists what the first does not.
   */
  stock(wanted: (tables: Tables) => readonly TableName[]): Promise<void>
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

  function fetch(names: readonly TableName[]) {
    const missing = names.filter((name) => !arrived.has(name))
    const unasked = missing.filter((name) => !arriving.has(name))
    if (unasked.length > 0) ask(unasked)
    return missing.length > 0
      ? Promise.all(missing.map((name) => arriving.get(name))).then(() => undefined)
      : undefined
  }

  return {
    tables: () => tables,
    fetch,
    async stock(wanted) {
      for (let arriving = fetch(wanted(tables)); arriving; arriving = fetch(wanted(tables))) await arriving
    },
  }
}

const merged = (old: Tables, more: Tables): Tables => ({
  ...old,
  ...more,
  ...(old.debian && more.debian && { debian: new Map([...old.debian, ...more.debian]) }),
})
