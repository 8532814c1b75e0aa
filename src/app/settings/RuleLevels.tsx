import { useEffect, useId, useMemo, useState } from 'react'
import type { Level } from '../../engine/options.ts'
import type { SharedOptions } from '../share/codec.ts'
import { Button } from '../ui/Button.tsx'
import { Prose } from '../ui/Prose.tsx'
import { SeverityIcon } from '../ui/Severity.tsx'
import { say, sayIfKnown } from '../words/say.ts'
import type { RuleRow } from './rule-table.ts'

interface Props {
  readonly options: Pick<SharedOptions, 'preset' | 'levels'>
  readonly onLevels: (levels: Readonly<Record<string, Level>>) => void
}

const choices = ['off', 'style', 'info', 'warning', 'error'] as const

const filters = {
  all: () => true,
  on: ({ own, usual }: RuleRow) => (own ?? usual) !== 'off',
  off: ({ own, usual }: RuleRow) => (own ?? usual) === 'off',
  changed: ({ own }: RuleRow) => own !== undefined,
} as const
type FilterName = keyof typeof filters
const filterNames: readonly FilterName[] = ['all', 'on', 'off', 'changed']

type Table = typeof import('./rule-table.ts')

/** All rules, each with the level it is shown at. */
export function RuleLevels({ options, onLevels }: Props) {
  const id = useId()
  const table = useTable()
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
          <Row
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

interface RowProps {
  readonly row: RuleRow
  readonly preset: string
  readonly onLevel: (level: Level | undefined) => void
}

function Row({ row: { rule, own, usual }, preset, onLevel }: RowProps) {
  const level = own ?? usual
  const ids = [rule.name, ...(rule.codes ?? [])].join(' · ')
  return (
    <li
      className={`flex items-center gap-2.5 py-1.5 pr-2 pl-3 [contain-intrinsic-size:auto_51px] [content-visibility:auto] ${own ? 'bg-accent-soft' : ''}`}
    >
      {level === 'off' ? (
        <span className="size-3.5 shrink-0 rounded-full border border-line-strong border-dashed" />
      ) : (
        <SeverityIcon severity={level} className="size-3.5!" />
      )}
      <div className={`min-w-0 flex-1 ${level === 'off' ? 'text-muted' : ''}`}>
        <p className="text-pretty">
          <Prose>{sayIfKnown(rule.title)}</Prose>
        </p>
        <p className="truncate font-mono text-2xs text-muted" title={ids}>
          {ids}
        </p>
      </div>
      <select
        aria-label={say('Level of {rule}', { rule: rule.name })}
        title={say('The preset {preset} says {level}', { preset, level: say(usual) })}
        className={`h-7 w-32 shrink-0 rounded-md border bg-surface px-1 text-xs max-md:h-11 ${own ? 'border-accent text-text' : 'border-line-strong text-muted'}`}
        value={own ?? ''}
        onChange={({ target }) => onLevel(choices.find((choice) => choice === target.value))}
      >
        <option value="">{say('preset: {level}', { level: say(usual) })}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {say(choice)}
          </option>
        ))}
      </select>
    </li>
  )
}

function useTable(): Table | 'loading' | 'missing' {
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
