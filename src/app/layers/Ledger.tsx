import { memo, useMemo, useSyncExternalStore } from 'react'
import type { ImageSize } from '../../engine/sizes/image-size.ts'
import { lineMap } from '../../engine/text/line-map.ts'
import { overlap, type Span } from '../../engine/text/span.ts'
import type { LineViewport } from '../line-viewport.ts'
import { formatBytes, formatRange } from '../ui/bytes.ts'
import { WeightBar } from '../ui/WeightBar.tsx'
import { say } from '../words/say.ts'
import { heaviest, type LedgerRow, type LedgerStage, ledgerOf } from './rows.ts'

interface Props {
  readonly source: string
  readonly size: ImageSize | undefined
  readonly viewport: LineViewport
  readonly lit: Span | undefined
  /** Numbers only, for narrow windows. */
  readonly isNarrow: boolean
  readonly onHover: (span: Span | undefined) => void
  readonly onJump: (span: Span) => void
}

/** What each line weighs, beside the line itself. */
export const Ledger = memo(function Ledger({
  source,
  size,
  viewport,
  lit,
  isNarrow,
  onHover,
  onJump,
}: Props) {
  const geometry = useSyncExternalStore(viewport.subscribe, viewport.get)
  const { rows, stages } = useMemo(
    () => (size ? ledgerOf(size, lineMap(source)) : { rows: [], stages: [] }),
    [size, source],
  )
  const full = useMemo(() => heaviest(rows), [rows])

  const { scrollTop, topOf, lineHeight, scrollBy } = geometry
  const height = geometry.height || 2_000
  const isInView = ({ line, lastLine }: { line: number; lastLine: number }) =>
    topOf(line) < scrollTop + height + lineHeight && topOf(lastLine) + lineHeight > scrollTop - lineHeight

  return (
    <section
      aria-label={say('Weight by line')}
      className="relative h-full overflow-hidden"
      onWheel={(event) => scrollBy(event.deltaY)}
    >
      <div className="absolute inset-x-0 top-0" style={{ transform: `translateY(${-scrollTop}px)` }}>
        {stages.filter(isInView).map((stage) => (
          <Bracket
            key={`${stage.line}`}
            stage={stage}
            top={topOf(stage.line)}
            bottom={topOf(stage.lastLine) + lineHeight}
          />
        ))}
        {rows.filter(isInView).map((row) => (
          <Row
            key={`${row.line}${row.kind}`}
            row={row}
            full={full}
            top={topOf(row.line)}
            height={topOf(row.lastLine) + lineHeight - topOf(row.line)}
            isLit={lit !== undefined && overlap(lit, row.at)}
            isNarrow={isNarrow}
            onHover={onHover}
            onJump={onJump}
          />
        ))}
      </div>
    </section>
  )
})

const Bracket = ({
  stage,
  top,
  bottom,
}: {
  readonly stage: LedgerStage
  readonly top: number
  readonly bottom: number
}) => (
  <div
    aria-hidden="true"
    className={`absolute left-1.5 w-1.5 rounded-l-sm border-y border-l-2 ${stage.ships ? 'border-accent' : 'border-line-strong border-dashed'}`}
    style={{ top: top + 3, height: Math.max(8, bottom - top - 6) }}
  />
)

function spokenOf({ line, name, bytes, dead, isUnknown, ships }: LedgerRow): string {
  const range = isUnknown && bytes.high === 0 ? say('size unknown') : formatRange(bytes)
  return [
    say('Line {line}, {name}: {size}', { line: String(line), name, size: range }),
    ...(isUnknown && bytes.high > 0 ? [say('a part unknown')] : []),
    ...(dead > 50_000 ? [say('{size} of it dead weight', { size: formatBytes(dead) })] : []),
    ...(ships ? [] : [say('not shipped')]),
  ].join(say(', '))
}

interface RowProps extends Pick<Props, 'isNarrow' | 'onHover' | 'onJump'> {
  readonly row: LedgerRow
  readonly full: number
  readonly top: number
  readonly height: number
  readonly isLit: boolean
}

function Row({ row, full, top, height, isLit, isNarrow, onHover, onJump }: RowProps) {
  const { bytes, dead, isUnknown, ships, kind } = row
  const spoken = spokenOf(row)
  return (
    <button
      type="button"
      aria-label={spoken}
      title={spoken}
      className={`absolute right-0 left-4 flex items-start gap-2 pl-1 ${isNarrow ? 'pr-1' : 'pr-3'} text-left -outline-offset-2 transition-colors ${isLit ? 'bg-lit' : 'hover:bg-hover'}`}
      style={{ top, height: Math.max(20, height) }}
      onPointerEnter={() => onHover(row.at)}
      onPointerLeave={() => onHover(undefined)}
      onClick={() => onJump(row.at)}
    >
      {!isNarrow && (
        <span className="flex h-5 min-w-0 flex-1 items-center">
          <WeightBar
            bytes={bytes}
            dead={dead}
            full={full}
            tone={ships ? (kind === 'base' ? 'base' : 'own') : 'idle'}
          />
        </span>
      )}
      <span
        className={`w-20 shrink-0 whitespace-nowrap text-right text-xs leading-5 tabular-nums ${ships ? 'text-text' : 'text-faint'} ${isNarrow ? 'flex-1' : ''}`}
      >
        {isUnknown && bytes.high === 0 ? '?' : formatBytes(bytes.likely)}
        {isUnknown && bytes.high > 0 && <span className="text-warning">{isNarrow ? '+' : ' + ?'}</span>}
      </span>
    </button>
  )
}
