import type { BaseRow } from '../../engine/compare/row.ts'
import type { Span } from '../../engine/text/span.ts'
import { say } from '../words/say.ts'
import { BaseRows } from './BaseRows.tsx'

interface Props {
  readonly rows: readonly BaseRow[]
  /** The text that the rows speak of. */
  readonly source: string
  readonly isBusy: boolean
  /** Undefined while the rows are those of another text. */
  readonly onUse: ((row: BaseRow) => void) | undefined
  readonly onJump: (span: Span) => void
}

/** A body a base: its numbers in the first row, and under them the bar and what would break. */
export function BaseTable({ rows, source, isBusy, onUse, onJump }: Props) {
  const full = rows.reduce((most, { size }) => Math.max(most, size.high), 1)
  const now = rows.find(({ isCurrent }) => isCurrent)
  return (
    <div className={`overflow-hidden rounded-lg border border-line bg-surface ${onUse ? '' : 'opacity-70'}`}>
      <table aria-label={say('The image on other bases')} aria-busy={isBusy} className="w-full">
        <thead className="bg-sunken text-left text-muted text-xs">
          <tr>
            <th scope="col" className="py-1.5 pl-3 font-medium">
              {say('Base')}
            </th>
            <th scope="col" className="px-2 py-1.5 text-right font-medium">
              {say('Whole image')}
            </th>
            <th scope="col" className="py-1.5 pr-3 text-right font-medium">
              {say('Against now')}
            </th>
          </tr>
        </thead>
        {rows.map((row) => (
          <BaseRows
            key={row.base}
            row={row}
            full={full}
            now={now}
            source={source}
            onUse={onUse}
            onJump={onJump}
          />
        ))}
      </table>
    </div>
  )
}
