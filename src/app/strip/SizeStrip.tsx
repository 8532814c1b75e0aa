import { RotateCcw, WandSparkles } from 'lucide-react'
import { memo, useMemo } from 'react'
import type { Report } from '../../engine/report/report.ts'
import type { Span } from '../../engine/text/span.ts'
import { segmentsOf } from '../segments.ts'
import { Button } from '../ui/Button.tsx'
import { formatBytes, formatRange, formatSaving, isNotable } from '../ui/bytes.ts'
import { useLost } from '../ui/lost.ts'
import { formatHead, isUntold } from '../ui/totals.ts'
import { counted, say } from '../words/say.ts'
import { StackedBar } from './StackedBar.tsx'

interface Props {
  readonly report: Report | undefined
  /** Numbers may still move: tables are on their way. */
  readonly isSettling: boolean
  readonly hovered: Span | undefined
  readonly onHover: (span: Span | undefined) => void
  readonly onJump: (span: Span) => void
  /** Undefined where nothing may be changed. */
  readonly onReview: (() => void) | undefined
}

/** The whole image in one line: what ships, what is pulled, and what safe fixes would leave. */
export const SizeStrip = memo(function SizeStrip({
  report,
  isSettling,
  hovered,
  onHover,
  onJump,
  onReview,
}: Props) {
  const segments = useMemo(() => (report ? segmentsOf(report.size) : []), [report])
  const onRetry = useLost()
  return (
    <section
      aria-label={say('Image size')}
      aria-busy={isSettling && !onRetry}
      data-pane
      className="flex min-h-16 shrink-0 items-center gap-x-6 gap-y-2 max-md:min-h-29 max-md:gap-x-3 border-line border-b bg-surface px-4 max-md:flex-wrap max-md:py-2.5"
    >
      <Totals report={report} isSettling={isSettling} />
      <div className="flex min-w-0 flex-1 flex-col gap-1 max-md:order-last max-md:basis-full">
        <StackedBar segments={segments} hovered={hovered} onHover={onHover} onJump={onJump} />
        <Ghost report={report} />
      </div>
      {onRetry ? (
        <Button look="solid" size="medium" className="max-md:ml-auto" onClick={onRetry}>
          <RotateCcw className="size-4" aria-hidden="true" />
          <Label long={say('Start the analysis again')} short={say('Start again')} />
        </Button>
      ) : (
        onReview && <ReviewButton report={report} onReview={onReview} />
      )}
    </section>
  )
})

type ReviewProps = { readonly report: Report | undefined; readonly onReview: () => void }

function ReviewButton({ report, onReview }: ReviewProps) {
  const count = report?.findings.filter(({ fix }) => fix).length ?? 0
  return (
    <Button
      look={count > 0 ? 'solid' : 'outline'}
      size="medium"
      className="max-md:ml-auto"
      disabled={count === 0}
      onClick={onReview}
    >
      <WandSparkles className="size-4" aria-hidden="true" />
      <Label long={say('Review all fixes ({count})', { count })} short={say('Fixes ({count})', { count })} />
    </Button>
  )
}

const Label = ({ long, short }: { readonly long: string; readonly short: string }) => (
  <span>
    <span className="max-lg:hidden">{long}</span>
    <span className="lg:hidden">{short}</span>
  </span>
)

type TotalsProps = { readonly report: Report | undefined; readonly isSettling: boolean }

function Totals({ report, isSettling }: TotalsProps) {
  const isLost = useLost() !== undefined
  if (!report || report.size.stages.length === 0) {
    if (!isSettling) return <p className="text-muted">{say('Nothing to weigh yet')}</p>
    return isLost ? (
      <p className="min-w-0 text-error max-md:flex-1">{say('The analysis stopped. Your text is safe.')}</p>
    ) : (
      <p className="text-muted">{say('Weighing…')}</p>
    )
  }
  const { shipped, pull, unknowns } = report.size
  return (
    <div className="shrink-0 tabular-nums max-md:min-w-0 max-md:flex-1">
      <p className="flex items-baseline gap-2">
        <span className="text-muted">{say('Ships')}</span>
        <span className="font-semibold text-lg leading-6 tracking-tight">
          {formatHead(shipped, unknowns)}
        </span>
        {!isUntold(shipped, unknowns) && (
          <span className="text-muted text-xs max-md:hidden">({formatRange(shipped)})</span>
        )}
      </p>
      {!isUntold(shipped, unknowns) && (
        <p className="text-muted text-xs">
          <span className="md:hidden">{formatRange(shipped)} · </span>
          {say('pulls {size}', { size: formatHead(pull, unknowns) })}
          {unknowns > 0 && (
            <span className="text-warning">
              {' '}
              · {counted(unknowns, '1 part unknown', '{count} parts unknown')}
            </span>
          )}
        </p>
      )}
    </div>
  )
}

/** The same image after all safe fixes, on the same scale. */
function Ghost({ report }: { readonly report: Report | undefined }) {
  const after = report?.afterSafeFixes
  if (!report || !after || !isNotable(after.saves)) return <div className="h-5 max-md:hidden" />
  const share = Math.min(100, (after.shipped.likely / Math.max(1, report.size.shipped.likely)) * 100)
  return (
    <>
      <span
        aria-hidden="true"
        className="h-1 rounded-full bg-saved opacity-60"
        style={{ width: `${share}%` }}
      />
      <p className="truncate text-muted text-xs tabular-nums">
        {say('after safe fixes ≈ {size}', { size: formatBytes(after.shipped.likely) })} ·{' '}
        <span className="font-medium text-saved">{formatSaving(after.saves)}</span>
      </p>
    </>
  )
}
