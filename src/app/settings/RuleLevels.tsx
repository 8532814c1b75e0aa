import { useEffect, useId, useState } from 'react'
import type { Level } from '../../engine/options.ts'
import type { Rule } from '../../engine/rules/rule.ts'
import { Prose } from '../ui/Prose.tsx'
import { SeverityIcon } from '../ui/Severity.tsx'

interface Props {
  readonly levels: Readonly<Record<string, Level>>
  readonly onLevel: (rule: string, level: Level | undefined) => void
}

const choices = ['off', 'style', 'info', 'warning', 'error'] as const

/** All rules, each with the level it is shown at. */
export function RuleLevels({ levels, onLevel }: Props) {
  const id = useId()
  const [rules, setRules] = useState<readonly Rule[]>()
  const [wanted, setWanted] = useState('')
  useEffect(() => {
    let isWanted = true
    import('../../engine/rules/index.ts').then(
      (module) => isWanted && setRules(module.rules),
      () => isWanted && setRules([]),
    )
    return () => {
      isWanted = false
    }
  }, [])
  const text = wanted.trim().toLowerCase()
  const found = (rules ?? []).filter(({ name, title, codes }) =>
    [name, title, ...(codes ?? [])].some((one) => one.toLowerCase().includes(text)),
  )
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="font-medium">
        Rules {rules && <span className="text-muted">({rules.length})</span>}
      </h3>
      <input
        type="search"
        aria-label="Find a rule by name or code"
        placeholder="Find by name or code, such as DL3009"
        className="mt-1 block h-8 w-full rounded-md border border-line-strong bg-surface px-2 max-md:h-11"
        value={wanted}
        onChange={({ target }) => setWanted(target.value)}
      />
      <ul className="mt-2 divide-y divide-line rounded-lg border border-line bg-surface">
        {found.map((rule) => (
          <li key={rule.name} className="flex items-center gap-2.5 px-3 py-1.5">
            <SeverityIcon severity={rule.severity} className="size-3.5!" />
            <div className="min-w-0 flex-1">
              <p className="truncate" title={rule.title}>
                <Prose>{rule.title}</Prose>
              </p>
              <code className="font-mono text-2xs text-muted">
                {[rule.name, ...(rule.codes ?? [])].join(' · ')}
              </code>
            </div>
            <select
              aria-label={`Level of ${rule.name}`}
              className="h-7 rounded-md border border-line-strong bg-surface px-1 text-xs max-md:h-11"
              value={levels[rule.name] ?? ''}
              onChange={({ target }) =>
                onLevel(
                  rule.name,
                  choices.find((choice) => choice === target.value),
                )
              }
            >
              <option value="">{rule.optIn ? 'default (off)' : `default (${rule.severity})`}</option>
              {choices.map((choice) => (
                <option key={choice} value={choice}>
                  {choice}
                </option>
              ))}
            </select>
          </li>
        ))}
        {found.length === 0 && (
          <li className="px-3 py-4 text-center text-muted">
            {rules ? 'No rule of that name.' : 'Loading the rules…'}
          </li>
        )}
      </ul>
    </section>
  )
}
