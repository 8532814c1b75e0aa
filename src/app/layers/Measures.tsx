import type { ReactNode } from 'react'
import { type Amount, sum } from '../../engine/sizes/amount.ts'
import { type ImageSize, shippedBase } from '../../engine/sizes/image-size.ts'
import { formatBytes, formatRange } from '../ui/bytes.ts'
import { formatHead, isUntold } from '../ui/totals.ts'
import { counted, say } from '../words/say.ts'

/** Three sizes that are easily mixed up: on disk, on the way, and what other images hold as well. */
export function Measures({ size }: { readonly size: ImageSize }) {
  const shipped = size.stages.filter(({ ships }) => ships)
  const base = shippedBase(size)
  if (!base) return null
  const own = sum(shipped.flatMap(({ layers }) => layers.map(({ pull }) => pull)))
  const isBaseKnown = base.basis.kind !== 'unknown'
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 rounded-lg border border-line bg-surface px-3 py-2 text-xs">
      <Measure name={say('On disk')} bytes={size.shipped} unknowns={size.unknowns}>
        {size.unknowns > 0 && <Unknown parts={size.unknowns} />}
      </Measure>
      <Measure name={say('To pull')} bytes={size.pull} unknowns={size.unknowns}>
        {say('compressed, as a registry sends it')}
      </Measure>
      {isBaseKnown && base.bytes.high > 0 && (
        <Measure name={say('In the base')} bytes={base.bytes}>
          {say('stored once for all images on {image}; where it lies already, ≈ {size} to pull', {
            image: base.label,
            size: formatBytes(own.likely),
          })}
        </Measure>
      )}
    </dl>
  )
}

interface MeasureProps {
  readonly name: string
  readonly bytes: Amount
  readonly unknowns?: number
  readonly children: ReactNode
}

const Measure = ({ name, bytes, unknowns = 0, children }: MeasureProps) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd className="min-w-0 [overflow-wrap:anywhere]">
      <span className="font-medium tabular-nums">{formatHead(bytes, unknowns)}</span>{' '}
      {!isUntold(bytes, unknowns) && (
        <span className="text-muted">
          ({formatRange(bytes)}) {children}
        </span>
      )}
    </dd>
  </>
)

const Unknown = ({ parts }: { readonly parts: number }) => (
  <span className="text-warning">
    · {counted(parts, '1 part of unknown size', '{count} parts of unknown size')}
  </span>
)
