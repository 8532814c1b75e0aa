import { useCallback, useMemo, useState } from 'react'
import { lineMap } from '../../engine/text/line-map.ts'
import type { Span } from '../../engine/text/span.ts'
import { Button } from '../ui/Button.tsx'
import { formatBytes } from '../ui/bytes.ts'
import { counted, say } from '../words/say.ts'
import type { Listing } from './listing.ts'
import { RiskItem } from './RiskItem.tsx'
import { isProposed } from './risk-rows.ts'
import { withLines } from './risks.ts'
import { keptUnder, type Survey } from './survey.ts'
import type { Rows } from './use-risk-rows.ts'
import { useSlices } from './use-slices.ts'

interface Props extends Rows {
  readonly listing: Listing
  readonly survey: Survey
  readonly dockerignore: string
  readonly onIgnore: (lines: readonly string[]) => void
  readonly onJump: (span: Span) => void
}

const rowsAtOnce = 12

/** Files that do not belong into an image, with the lines that keep them out: proposed ones are ticked. */
export function RiskList({ rows, source, listing, survey, dockerignore, onIgnore, onJump }: Props) {
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [limit, setLimit] = useState(rowsAtOnce)
  const chosen = useMemo(
    () => rows.filter((row) => ticks.get(row.line) ?? isProposed(row)).map(({ line }) => line),
    [rows, ticks],
  )
  const map = useMemo(() => lineMap(source), [source])
  return (
    <section
      aria-label={say('Risky files')}
      className="overflow-hidden rounded-lg border border-line bg-surface"
    >
      <h3 className="border-line border-b bg-sunken px-3 py-2 font-medium">
        {rows.some(({ taken }) => taken?.ships)
          ? say('Would enter the image')
          : say('Would enter the build context')}
      </h3>
      <ul className="divide-y divide-line">
        {rows.slice(0, limit).map((row) => (
          <RiskItem
            key={row.line}
            row={row}
            line={row.taken && map.positionAt(row.taken.at.start).line}
            isTicked={chosen.includes(row.line)}
            hasSums={survey.hasSums}
            onTick={(isTicked) => setTicks(new Map(ticks).set(row.line, isTicked))}
            onJump={onJump}
          />
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-t px-3 py-2.5">
        {rows.length > limit && (
          <Button look="quiet" onClick={() => setLimit(limit * 4)}>
            {say('Show {count} more', { count: rows.length - limit })}
          </Button>
        )}
        <Button look="solid" disabled={chosen.length === 0} onClick={() => onIgnore(chosen)}>
          {dockerignore === ''
            ? counted(
                chosen.length,
                'Write 1 line into .dockerignore',
                'Write {count} lines into .dockerignore',
              )
            : counted(chosen.length, 'Add 1 line to .dockerignore', 'Add {count} lines to .dockerignore')}
        </Button>
        {chosen.length > 0 && (
          <Saving listing={listing} survey={survey} dockerignore={dockerignore} lines={chosen} />
        )}
      </div>
    </section>
  )
}

/** The build context before, less the build context after. */
function Saving({
  listing,
  survey,
  dockerignore,
  lines,
}: Pick<Props, 'listing' | 'survey' | 'dockerignore'> & { readonly lines: readonly string[] }) {
  const after = useSlices(
    useCallback(() => keptUnder(listing, withLines(dockerignore, lines)), [listing, dockerignore, lines]),
  )
  if (!after) return <span className="text-faint text-xs">{say('Weighing…')}</span>
  return (
    <span role="status" className="font-medium text-saved text-xs tabular-nums">
      {say('−{size} of build context', { size: formatBytes(survey.kept.bytes - after.bytes) })}
    </span>
  )
}
