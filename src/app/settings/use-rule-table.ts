import { useEffect, useState } from 'react'

type Table = typeof import('./rule-table.ts')

/** All rules and what is known of their levels, fetched when the settings are opened. */
export function useRuleTable(): Table | 'loading' | 'missing' {
  const [table, setTable] = useState<Table | 'loading' | 'missing'>('loading')
  useEffect(() => {
    let isWanted = true
    import('./rule-table.ts').then(
      (module) => isWanted && setTable(module),
      () => isWanted && setTable('missing'),
    )
    return () => {
      isWanted = false
    }
  }, [])
  return table
}
