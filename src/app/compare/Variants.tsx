import type { BaseRow } from '../../engine/compare/row.ts'
import { formatBytes } from '../ui/bytes.ts'
import { say } from '../words/say.ts'
import { bestOfVariants, variantNames } from './best-of-variants.ts'

/** The question that everyone asks first, answered on one line. */
export function Variants({ rows }: { readonly rows: readonly BaseRow[] }) {
  const best = bestOfVariants(rows)
  if (best.length < 2) return null
  return (
    <dl className="flex flex-wrap gap-1.5">
      {best.map(({ base, variant, isCurrent, size }) => (
        <div
          key={variant}
          title={base}
          className={`flex items-baseline gap-1.5 rounded-md border px-2 py-1 ${isCurrent ? 'border-accent bg-accent-soft' : 'border-line bg-surface'}`}
        >
          <dt className="text-muted text-xs">
            {say(variantNames[variant] ?? 'other')}
            {isCurrent && ` (${say('now')})`}
          </dt>
          <dd className="font-medium tabular-nums">{formatBytes(size.likely)}</dd>
        </div>
      ))}
    </dl>
  )
}
