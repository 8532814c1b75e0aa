import { memo, useMemo, useState } from 'react'
import { say } from '../words/say.ts'
import { Button } from './Button.tsx'
import { useByAndBy } from './by-and-by.ts'
import { type DiffLine, diffLines, type Hunk, hunksOf } from './line-diff.ts'
import { ScrollRegion } from './ScrollRegion.tsx'

interface Props {
  readonly before: string
  readonly after: string
  /** Unchanged lines shown around a change. */
  readonly context: number
  readonly label: string
}

const looks = {
  same: { row: '', sign: ' ', spoken: '' },
  removed: { row: 'bg-error-soft', sign: '−', spoken: 'removed:' },
  added: { row: 'bg-saved-soft', sign: '+', spoken: 'added:' },
} as const

const linesAtOnce = 500
const linesPerFrame = 40

/** So many lines of the hunks, from the top. */
function firstOf(hunks: readonly Hunk[], limit: number): readonly Hunk[] {
  let room = limit
  return hunks.flatMap((hunk) => {
    const shown = hunk.slice(0, Math.max(0, room))
    room -= hunk.length
    return shown.length > 0 ? [shown] : []
  })
}

const linesOf = (hunks: readonly Hunk[]): number => hunks.reduce((sum, { length }) => sum + length, 0)

/** A unified diff of two texts. */
export function DiffView({ before, after, context, label }: Props) {
  const [limit, setLimit] = useState(linesAtOnce)
  const all = useMemo(() => hunksOf(diffLines(before, after), context), [before, after, context])
  const lines = linesOf(all)
  const made = useByAndBy(Math.min(limit, lines), linesPerFrame)
  const hunks = firstOf(all, made)
  const hidden = Math.max(0, lines - limit)
  if (hunks.length === 0) return <p className="px-3 py-2 text-muted">{say('Nothing changes.')}</p>
  const diff = (
    <ScrollRegion label={label} className="code-metrics bg-surface text-xs!">
      <div className="w-max min-w-full">
        {hunks.map((hunk, index) => (
          <div
            key={hunk[0]?.before ?? `+${hunk[0]?.after}`}
            className={index > 0 ? 'border-line border-t border-dashed' : ''}
          >
            {hunk.map((line) => (
              <Row key={`${line.kind}${line.before}:${line.after}`} line={line} />
            ))}
          </div>
        ))}
      </div>
    </ScrollRegion>
  )
  if (hidden === 0) return diff
  return (
    <div className="space-y-2">
      {diff}
      <Button look="quiet" onClick={() => setLimit(limit * 4)}>
        {say('Show {count} more lines', { count: hidden })}
      </Button>
    </div>
  )
}

const spokenOf = ({ kind }: DiffLine): string => {
  const { spoken } = looks[kind]
  return spoken && `${say(spoken)} `
}

const Row = memo(({ line }: { readonly line: DiffLine }) => (
  <div className={`flex whitespace-pre ${looks[line.kind].row}`}>
    <span className="w-9 shrink-0 select-none pr-2 text-right text-muted" aria-hidden="true">
      {line.kind === 'added' ? line.after : line.before}
    </span>
    <span className="w-4 shrink-0 select-none text-muted" aria-hidden="true">
      {looks[line.kind].sign}
    </span>
    <span className="sr-only">{spokenOf(line)}</span>
    <span className="pr-3">{line.text}</span>
  </div>
))
