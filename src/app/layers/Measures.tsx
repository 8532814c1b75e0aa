import type { ReactNode } from 'react'
import { type Amount, sum } from '../../engine/sizes/amount.ts'
import type { ImageSize } from '../../engine/sizes/image-size.ts'
import { formatBytes, formatRange } from '../ui/bytes.ts'

/** Three sizes that are easily mixed up: on disk, on the way, and what other images hold as well. */
export function Measures({ size }: { readonly size: ImageSize }) {
  const shipped = size.stages.filter(({ ships }) => ships)
  const base = shipped[0]?.baseContributor
  if (!base) return null
  const own = sum(shipped.flatMap(({ layers }) => layers.map(({ pull }) => pull)))
  const isBaseKnown = base.basis.kind !== 'unknown'
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 rounded-lg border border-line bg-surface px-3 py-2 text-xs">
      <Measure name="On disk" bytes={size.shipped}>
        {size.unknowns > 0 && <Unknown parts={size.unknowns} />}
      </Measure>
      <Measure name="To pull" bytes={size.pull}>
        compressed, as a registry sends it
      </Measure>
      {isBaseKnown && base.bytes.high > 0 && (
        <Measure name="In the base" bytes={base.bytes}>
          stored once for all images on {base.label}; where it lies already, ≈ {formatBytes(own.likely)} to
          pull
        </Measure>
      )}
    </dl>
  )
}

interface MeasureProps {
  readonly name: string
  readonly bytes: Amount
  readonly children: ReactNode
}

const Measure = ({ name, bytes, children }: MeasureProps) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd className="min-w-0 [overflow-wrap:anywhere]">
      <span className="font-medium tabular-nums">≈ {formatBytes(bytes.likely)}</span>{' '}
      <span className="text-muted">
        ({formatRange(bytes)}) {children}
      </span>
    </dd>
  </>
)

const Unknown = ({ parts }: { readonly parts: number }) => (
  <span className="text-warning">and {parts === 1 ? '1 part' : `${parts} parts`} of unknown size</span>
)
