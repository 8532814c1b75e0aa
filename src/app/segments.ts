import type { ImageSize, StageSize } from '../engine/sizes/image-size.ts'
import type { Span } from '../engine/text/span.ts'
import { say } from './words/say.ts'

/** One piece of the image that ships. */
export interface Segment {
  readonly kind: 'base' | 'layer'
  readonly label: string
  readonly at: Span
  /** Likely bytes. */
  readonly bytes: number
  readonly dead: number
}

/** The layers of the final stage, from its base upwards; stages it builds on are opened up. */
export function segmentsOf({ stages }: ImageSize): Segment[] {
  const final = stages.at(-1)
  return final ? segmentsOfStage(final, stages) : []
}

function segmentsOfStage(stage: StageSize, stages: readonly StageSize[]): Segment[] {
  const parent = stages
    .slice(0, stage.index)
    .findLast(({ name }) => name.toLowerCase() === stage.base.toLowerCase())
  const { at, bytes } = stage.baseContributor
  return [
    ...(parent
      ? segmentsOfStage(parent, stages)
      : [{ kind: 'base' as const, label: stage.base, at, bytes: bytes.likely, dead: 0 }]),
    ...stage.layers.map((layer) => ({
      kind: 'layer' as const,
      label: say('{instruction}, line {line}', {
        instruction: layer.instruction,
        line: String(layer.line),
      }),
      at: layer.at,
      bytes: layer.bytes.likely,
      dead: layer.contributors.reduce((sum, { dead }) => sum + (dead?.likely ?? 0), 0),
    })),
  ]
}
