import { useMemo } from 'react'
import { realLayers } from '../../engine/report/real-layers.ts'
import { lineMap } from '../../engine/text/line-map.ts'
import type { Span } from '../../engine/text/span.ts'
import { Button } from '../ui/Button.tsx'
import { Prose } from '../ui/Prose.tsx'
import { say } from '../words/say.ts'
import { LargestFiles } from './LargestFiles.tsx'
import { RealLayers } from './RealLayers.tsx'
import { RealTotal } from './RealTotal.tsx'
import type { Fitted } from './use-fit.ts'
import { Wasted } from './Wasted.tsx'

interface Props {
  readonly fitted: Fitted
  readonly platform: string | undefined
  /** Undefined while another image is asked for already. */
  readonly onAnother: (() => void) | undefined
  readonly onJump: (span: Span) => void
}

/** The image beside what the text told of it. */
export function RealResult({ fitted, platform, onAnother, onJump }: Props) {
  const { image, fit, source, report } = fitted
  const lines = useMemo(() => lineMap(source), [source])
  const layers = useMemo(
    () => realLayers({ source, report, real: { image, fit } }) ?? [],
    [image, fit, source, report],
  )
  const jump = (line: number) => {
    const start = lines.startOf(line)
    onJump({ start, end: Math.max(start, lines.startOf(line + 1) - 1) })
  }
  return (
    <div className="space-y-3">
      <RealTotal image={image} fit={fit} layers={layers} platform={platform} />
      {layers.length > 0 && <RealLayers layers={layers} unmatched={fit.unmatched} onLine={jump} />}
      {image.contents && (
        <>
          <Wasted contents={image.contents} real={{ image, fit }} onLine={jump} />
          <LargestFiles contents={image.contents} real={{ image, fit }} onLine={jump} />
        </>
      )}
      {image.notes.length > 0 && (
        <ul className="list-disc pl-4 text-muted text-xs">
          {image.notes.map((note) => (
            <li key={note} lang="en">
              <Prose>{note}</Prose>
            </li>
          ))}
        </ul>
      )}
      {onAnother && <Button onClick={onAnother}>{say('Read another image')}</Button>}
    </div>
  )
}
