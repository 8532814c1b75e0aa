import { hierarchy, treemap } from 'd3-hierarchy'
import { useMemo } from 'react'
import type { Contributor } from '../../engine/sizes/image-size.ts'
import { formatBytes } from '../ui/bytes.ts'
import { say } from '../words/say.ts'

interface Node {
  readonly part?: Contributor
  readonly children?: readonly Node[]
}

/** About as wide, for its height, as the panel shows it. */
const [width, height] = [400, 100]
/** Enough room for a name. */
const [leastWidth, leastHeight] = [50, 20]

/** The parts of one layer as areas. The order of layers tells much and is kept above; that of packages tells nothing. */
export function PackageMap({ parts }: { readonly parts: readonly Contributor[] }) {
  const boxes = useMemo(() => {
    const root = hierarchy<Node>({ children: parts.map((part) => ({ part })) })
      .sum(({ part }) => part?.bytes.likely ?? 0)
      .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    return treemap<Node>().size([width, height])(root).leaves()
  }, [parts])
  return (
    <div
      role="img"
      aria-label={say('Areas of the parts; the list below tells them one by one')}
      className="relative h-24 overflow-hidden rounded"
    >
      {boxes.map(({ data: { part }, x0, x1, y0, y1 }) => {
        if (!part) return null
        const isDead = part.dead !== undefined && part.dead.likely > 0
        return (
          <div
            key={`${part.label}${part.at.start}`}
            title={`${part.label}: ${formatBytes(part.bytes.likely)}`}
            className={`absolute overflow-hidden border border-surface px-1 text-2xs leading-4 ${isDead ? 'bg-warning-soft text-warning' : 'bg-bar-own/20 text-text'}`}
            style={{
              left: `${(x0 / width) * 100}%`,
              top: `${(y0 / height) * 100}%`,
              width: `${((x1 - x0) / width) * 100}%`,
              height: `${((y1 - y0) / height) * 100}%`,
            }}
          >
            {x1 - x0 > leastWidth && y1 - y0 > leastHeight && <div className="truncate">{part.label}</div>}
          </div>
        )
      })}
    </div>
  )
}
