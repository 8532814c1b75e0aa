import { Button } from '../ui/Button.tsx'
import { formatBytes } from '../ui/bytes.ts'
import { say } from '../words/say.ts'
import { assumptionName } from './assumption-key.ts'

interface Props {
  readonly assumptions: Readonly<Record<string, number>>
  readonly onForget: (key: string) => void
}

/** Every number that somebody entered: they travel in links and come with examples. */
export function OwnNumbers({ assumptions, onForget }: Props) {
  const all = Object.entries(assumptions)
  if (all.length === 0) return null
  return (
    <section aria-label={say('Numbers you entered')} className="rounded-lg border border-line bg-surface">
      <h3 className="border-line border-b bg-sunken px-3 py-2 font-medium">{say('Taken as given')}</h3>
      <ul className="divide-y divide-line/60">
        {all.map(([key, bytes]) => (
          <li key={key} className="flex items-center gap-3 py-1 pr-1.5 pl-3 text-xs">
            <code className="min-w-0 flex-1 font-mono [overflow-wrap:anywhere]">{assumptionName(key)}</code>
            <span className="tabular-nums">{formatBytes(bytes)}</span>
            <Button
              look="quiet"
              aria-label={say('Forget the size of {what}', { what: assumptionName(key) })}
              onClick={() => onForget(key)}
            >
              {say('Forget')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
