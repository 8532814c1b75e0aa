import type { ReactNode } from 'react'
import type { Contributor } from '../../engine/sizes/image-size.ts'
import { basisText } from '../ui/basis.ts'
import { formatBytes, formatRange } from '../ui/bytes.ts'
import { say } from '../words/say.ts'

interface Props {
  readonly part: Contributor
  /** The part listed before this one: what it says of where its number comes from is not said again. */
  readonly above?: Contributor | undefined
  readonly children?: ReactNode
}

/** One part of a layer. What a later layer deletes is struck through: it ships all the same. */
export function Part({ part, above, children }: Props) {
  const isDead = part.dead !== undefined && part.dead.likely > 0
  const basis = basisText(part.basis)
  const isSaid = above !== undefined && basisText(above.basis) === basis
  return (
    <li className="text-xs">
      <div className="flex justify-between gap-3">
        <span
          className={`min-w-0 [overflow-wrap:anywhere] ${isDead ? 'text-muted line-through decoration-bar-dead' : ''}`}
        >
          {part.label}
        </span>
        <span className="shrink-0 tabular-nums">
          {part.basis.kind === 'unknown' && part.bytes.high === 0 ? '?' : formatRange(part.bytes)}
        </span>
      </div>
      {(!isSaid || isDead) && (
        <div className="flex justify-between gap-3 text-muted">
          <span className="[overflow-wrap:anywhere]">{!isSaid && basis}</span>
          {isDead && part.dead && (
            <span className="shrink-0 text-warning">
              {say('dead: {size}', { size: formatBytes(part.dead.likely) })}
            </span>
          )}
        </div>
      )}
      {children && <div className="mt-1">{children}</div>}
    </li>
  )
}
