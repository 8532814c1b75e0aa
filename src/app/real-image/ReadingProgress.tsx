import { Button } from '../ui/Button.tsx'
import { formatBytes } from '../ui/bytes.ts'
import { say } from '../words/say.ts'
import type { ReadingState } from './reading.ts'

interface Props {
  readonly state: Extract<ReadingState, { kind: 'reading-file' }>
  readonly onCancel: () => void
}

/** An archive may be gigabytes: how far it is, and a way out. */
export function ReadingProgress({ state: { name, bytes, total }, onCancel }: Props) {
  const label = say('Reading {name}', { name })
  return (
    <div className="space-y-1.5">
      <div className="flex items-center gap-3">
        <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          {label}…{' '}
          <span className="text-muted text-xs tabular-nums">
            {say('{part} of {whole}', { part: formatBytes(bytes), whole: formatBytes(total) })}
          </span>
        </p>
        <Button autoFocus onClick={onCancel}>
          {say('Cancel')}
        </Button>
      </div>
      <progress
        aria-label={label}
        className="block h-2 w-full overflow-hidden rounded-full accent-accent"
        value={bytes}
        max={Math.max(1, total)}
      />
    </div>
  )
}
