import { memo, useMemo, useState } from 'react'
import type { ImageSize, StageSize } from '../../engine/sizes/image-size.ts'
import { lineMap } from '../../engine/text/line-map.ts'
import { overlap, type Span } from '../../engine/text/span.ts'
import { Button } from '../ui/Button.tsx'
import { formatBytes } from '../ui/bytes.ts'
import { say } from '../words/say.ts'
import type { LayerVerbs } from './LayerItem.tsx'
import { Measures } from './Measures.tsx'
import { OwnNumbers } from './OwnNumbers.tsx'
import { heaviest } from './rows.ts'
import { StageCard } from './StageCard.tsx'

interface Props {
  readonly size: ImageSize
  readonly source: string
  readonly lit: Span | undefined
  readonly assumptions: Readonly<Record<string, number>>
  readonly verbs: LayerVerbs
}

const stagesAtOnce = 30

/** Every stage with its layers, what is in them, and on what ground the numbers stand. */
export default memo(function LayersPanel({ size, source, lit, assumptions, verbs }: Props) {
  const map = useMemo(() => lineMap(source), [source])
  const [limit, setLimit] = useState(stagesAtOnce)
  const full = useMemo(() => heaviest(size.stages.flatMap(({ layers }) => layers)), [size])
  if (size.stages.length === 0)
    return <p className="p-6 text-center text-muted">{say('Layers appear as soon as there is a FROM.')}</p>
  return (
    <div className="space-y-3 p-3">
      <Measures size={size} />
      {size.dead.likely > 50_000 && (
        <p className="rounded-md bg-warning-soft px-3 py-2 text-warning">
          {say('{size} ship although a later layer deletes or rewrites them.', {
            size: formatBytes(size.dead.likely),
          })}
        </p>
      )}
      {size.stages.slice(0, limit).map((stage) => (
        <StageCard
          key={stage.index}
          stage={stage}
          source={source}
          map={map}
          full={full}
          lit={lit && touches(stage, lit) ? lit : undefined}
          assumptions={assumptions}
          verbs={verbs}
        />
      ))}
      {size.stages.length > limit && (
        <Button onClick={() => setLimit(limit * 4)}>
          {say('Show {count} more stages', { count: size.stages.length - limit })}
        </Button>
      )}
      <OwnNumbers assumptions={assumptions} onForget={(key) => verbs.onAssume(key, undefined)} />
      <Legend />
    </div>
  )
})

const touches = ({ baseContributor, layers }: StageSize, lit: Span): boolean =>
  overlap(baseContributor.at, lit) || layers.some(({ at }) => overlap(at, lit))

const Legend = () => (
  <dl className="flex flex-wrap gap-x-4 gap-y-1 text-muted text-xs [&_dt]:inline-block [&_dt]:h-2 [&_dt]:w-4 [&_dt]:rounded-[2px] [&_div]:flex [&_div]:items-center [&_div]:gap-1.5">
    <div>
      <dt className="bg-bar-base" />
      <dd>{say('base image')}</dd>
    </div>
    <div>
      <dt className="bg-bar-own" />
      <dd>{say('yours, at least')}</dd>
    </div>
    <div>
      <dt className="hatched bg-bar-own" />
      <dd>{say('up to')}</dd>
    </div>
    <div>
      <dt className="bg-bar-dead" />
      <dd>{say('dead weight')}</dd>
    </div>
    <div>
      <dt className="h-0.5! self-center bg-muted" />
      <dd>{say('all so far')}</dd>
    </div>
    <div>
      <dt className="bg-bar-idle" />
      <dd>{say('not shipped')}</dd>
    </div>
  </dl>
)
