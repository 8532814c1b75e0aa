import { overlap, type Span } from '../../engine/text/span.ts'
import type { Segment } from '../segments.ts'
import { formatBytes } from '../ui/bytes.ts'

interface Props {
  readonly segments: readonly Segment[]
  /** What the pointer rests on, anywhere on the page. */
  readonly hovered: Span | undefined
  readonly onHover: (span: Span | undefined) => void
  readonly onJump: (span: Span) => void
}

/** The shipped image as one bar, a piece a layer. Keyboards reach the same layers in the ledger. */
export function StackedBar({ segments, hovered, onHover, onJump }: Props) {
  const isHit = (segment: Segment) => hovered !== undefined && overlap(hovered, segment.at)
  const isOther = (segment: Segment) => segments.some(isHit) && !isHit(segment)
  return (
    <div aria-hidden="true" className="flex h-3.5 w-full gap-px overflow-hidden rounded-[3px] bg-sunken">
      {segments
        .filter(({ bytes }) => bytes > 0)
        .map((segment) => (
          <button
            key={`${segment.at.start}${segment.label}`}
            type="button"
            tabIndex={-1}
            title={`${segment.label} ${formatBytes(segment.bytes)}`}
            className={`relative h-full min-w-[3px] transition-[filter,opacity] ${segment.kind === 'base' ? 'bg-bar-base' : 'bg-bar-own'} ${isOther(segment) ? 'opacity-40' : ''}`}
            style={{ flex: `${segment.bytes} 1 0` }}
            onPointerEnter={() => onHover(segment.at)}
            onPointerLeave={() => onHover(undefined)}
            onClick={() => onJump(segment.at)}
          >
            <span
              className="absolute inset-y-0 right-0 bg-bar-dead"
              style={{ width: `${Math.min(100, (segment.dead / segment.bytes) * 100)}%` }}
            />
          </button>
        ))}
    </div>
  )
}
