import type { Level } from '../../engine/options.ts'
import { Prose } from '../ui/Prose.tsx'
import { SeverityIcon } from '../ui/Severity.tsx'
import { say, sayIfKnown } from '../words/say.ts'
import type { RuleRow } from './rule-table.ts'

const choices = ['off', 'style', 'info', 'warning', 'error'] as const

interface Props {
  readonly row: RuleRow
  readonly preset: string
  readonly onLevel: (level: Level | undefined) => void
}

/** One rule with the level it is shown at: the preset's, or one's own. */
export function RuleLevel({ row: { rule, own, usual }, preset, onLevel }: Props) {
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
