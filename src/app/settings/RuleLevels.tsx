import { useId, useMemo, useState } from 'react'
import type { Level } from '../../engine/options.ts'
import type { SharedOptions } from '../share/codec.ts'
import { Button } from '../ui/Button.tsx'
import { say } from '../words/say.ts'
import { RuleLevel } from './RuleLevel.tsx'
import type { RuleRow } from './rule-table.ts'
import { useRuleTable } from './use-rule-table.ts'

interface Props {
  readonly options: Pick<SharedOptions, 'preset' | 'levels'>
  readonly onLevels: (levels: Readonly<Record<string, Level>>) => void
}

const filters = {
  all: () => true,
  on: ({ own, usual }: RuleRow) => (own ?? usual) !== 'off',
  off: ({ own, usual }: RuleRow) => (own ?? usual) === 'off',
  changed: ({ own }: RuleRow) => own !== undefined,
} as const
type FilterName = keyof typeof filters
const filterNames: readonly FilterName[] = ['all', 'on', 'off', 'changed']

/** All rules, each with the level it is shown at. */
export function RuleLevels({ options, onLevels }: Props) {
  const id = useId()
  const table = useRuleTable()
  const [wanted, setWanted] = useState('')
  const [filter, setFilter] = useState<FilterName>('all')
  const { preset, levels = {} } = options
  const rows = useMemo(
    () => (table === 'loading' || table === 'missing' ? [] : table.ruleRows(options)),
    [table, options],
  )
  if (table === 'missing')
    return <p className="text-warning">{say('The rules could not be loaded: are you offline?')}</p>
  if (table === 'loading') return <p className="text-muted">{say('Loading the rules…')}</p>
  const text = wanted.trim().toLowerCase()
  const found = rows.filter((row) => filters[filter](row) && table.isAbout(row.rule, text))
  const changed = rows.filter(filters.changed).length
  return (
    <section aria-labelledby={id} className="space-y-2">
      <div className="flex items-center gap-2">
        <h3 id={id} className="font-medium">
          {say('Rules')}{' '}
          <span className="font-normal text-muted tabular-nums">
            {say('{count} of {all} on', { count: rows.filter(filters.on).length, all: rows.length })}
          </span>
        </h3>
        {changed > 0 && (
          <Button look="quiet" className="ml-auto" onClick={() => onLevels({})}>
            {say('Reset {count} changed', { count: changed })}
          </Button>
        )}
      </div>
      <div className="flex gap-1.5">
        <input
          type="search"
          aria-label={say('Find a rule by name or code')}
          placeholder={say('Find by name or code, such as DL3009')}
          className="block h-8 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-2 max-md:h-11"
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        <select
          aria-label={say('Which rules to list')}
          className="h-8 rounded-md border border-line-strong bg-surface px-1.5 max-md:h-11"
          value={filter}
          onChange={({ target }) => setFilter(filterNames.find((name) => name === target.value) ?? 'all')}
        >
          {filterNames.map((name) => (
            <option key={name} value={name}>
              {say(name)}
            </option>
          ))}
        </select>
      </div>
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
        {found.map((row) => (
          <RuleLevel
            key={row.rule.name}
            row={row}
            preset={preset ?? 'recommended'}
            onLevel={(level) => onLevels(table.withLevel(levels, row.rule, level))}
          />
        ))}
        {found.length === 0 && <li className="px-3 py-4 text-center text-muted">{say('No such rule.')}</li>}
      </ul>
    </section>
  )
}
