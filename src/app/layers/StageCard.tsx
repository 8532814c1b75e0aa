import { memo, useMemo, useState } from 'react'
import type { StageSize } from '../../engine/sizes/image-size.ts'
import type { LineMap } from '../../engine/text/line-map.ts'
import { overlap, type Span } from '../../engine/text/span.ts'
import { Button } from '../ui/Button.tsx'
import { formatBounds } from '../ui/totals.ts'
import { say } from '../words/say.ts'
import { LayerItem, type LayerVerbs } from './LayerItem.tsx'
import { Part } from './Part.tsx'
import { runningTotals } from './rows.ts'

interface Props {
  readonly stage: StageSize
  readonly source: string
  readonly map: LineMap
  /** Bytes of the heaviest layer of all stages: as wide as a bar gets. */
  readonly full: number
  /** Undefined when it touches nothing of this stage. */
  readonly lit: Span | undefined
  readonly assumptions: Readonly<Record<string, number>>
  readonly verbs: LayerVerbs
}

const layersAtOnce = 80

/** One stage: its base, and its layers in the order of the text. */
export const StageCard = memo(function StageCard(props: Props) {
  const { stage, source, map, full, lit, assumptions, verbs } = props
  const [limit, setLimit] = useState(layersAtOnce)
  const { layers, baseContributor, ships } = stage
  const totals = useMemo(() => runningTotals(stage), [stage])
  const isNumbered = /^\d+$/.test(stage.name)
  return (
    <section
      aria-label={say('Stage {name}', { name: stage.name })}
      className="overflow-hidden rounded-lg border border-line bg-surface"
    >
      <header className="flex items-baseline gap-2 border-line border-b bg-sunken px-3 py-2">
        <h3 className="min-w-0 truncate font-medium">
          {isNumbered ? say('Stage {name}', { name: Number(stage.name) + 1 }) : stage.name}
        </h3>
        <span
          className={`rounded-full px-1.5 text-2xs ${ships ? 'bg-accent-soft text-accent' : 'bg-hover text-muted'}`}
        >
          {ships ? say('ships') : say('not shipped')}
        </span>
        <span className="ml-auto shrink-0 text-muted text-xs tabular-nums">
          {formatBounds(stage.total, stage.unknowns)}
        </span>
      </header>
      <ul className={`divide-y divide-line/60 ${ships ? '' : 'text-muted'}`}>
        <li
          className={`px-3 py-2 transition-colors ${lit && overlap(lit, baseContributor.at) ? 'bg-lit' : ''}`}
          onPointerEnter={() => verbs.onHover(baseContributor.at)}
          onPointerLeave={() => verbs.onHover(undefined)}
        >
          <button
            type="button"
            className="min-h-6 rounded font-medium text-xs max-md:min-h-11"
            onClick={() => verbs.onJump(baseContributor.at)}
          >
            {say('Base')}
          </button>
          <ul>
            <Part part={baseContributor} />
          </ul>
        </li>
        {layers.slice(0, limit).map((layer, index) => (
          <LayerItem
            key={`${layer.line}:${layer.at.start}`}
            layer={layer}
            text={source.slice(
              layer.at.start,
              Math.min(
                layer.at.end,
                map.startOf(map.positionAt(layer.at.start).line + 1) - 1,
                layer.at.start + 200,
              ),
            )}
            source={source}
            full={full}
            soFar={totals[index] ?? 0}
            share={(totals[index] ?? 0) / (totals.at(-1) || 1)}
            ships={ships}
            isLit={lit !== undefined && overlap(lit, layer.at)}
            assumptions={assumptions}
            verbs={verbs}
          />
        ))}
      </ul>
      {layers.length > limit && (
        <Button look="quiet" className="m-2" onClick={() => setLimit(limit * 4)}>
          {say('Show {count} more', { count: layers.length - limit })}
        </Button>
      )}
    </section>
  )
})
