import type { Amount } from '../../engine/sizes/amount.ts'
import type { ImageSize, Layer, StageSize } from '../../engine/sizes/image-size.ts'
import type { LineMap } from '../../engine/text/line-map.ts'
import type { Span } from '../../engine/text/span.ts'

/** One instruction's weight, on the line where it stands. */
export interface LedgerRow {
  readonly kind: 'base' | 'layer'
  readonly name: string
  readonly at: Span
  readonly line: number
  readonly lastLine: number
  readonly bytes: Amount
  /** Likely bytes of it that a later layer deletes or rewrites. */
  readonly dead: number
  readonly isUnknown: boolean
  readonly ships: boolean
}

/** The lines of one stage, for the bracket beside them. */
export interface LedgerStage {
  readonly name: string
  readonly ships: boolean
  readonly line: number
  readonly lastLine: number
}

/** The bytes that fill a bar; a spread would not survive the layers of a file of a megabyte. */
export const heaviest = (all: readonly { readonly bytes: Amount }[]): number =>
  all.reduce((most, { bytes }) => Math.max(most, bytes.high), 1)

export const deadIn = ({ contributors }: Layer): number =>
  contributors.reduce((sum, { dead }) => sum + (dead?.likely ?? 0), 0)

/** Likely bytes of the stage up to each of its layers, its base included. */
export function runningTotals({ baseContributor, layers }: StageSize): number[] {
  let total = baseContributor.bytes.likely
  return layers.map(({ bytes }) => {
    total += bytes.likely
    return total
  })
}

export function ledgerOf({ stages }: ImageSize, map: LineMap): { rows: LedgerRow[]; stages: LedgerStage[] } {
  const linesOf = (at: Span) => ({
    line: map.positionAt(at.start).line,
    lastLine: map.positionAt(Math.max(at.start, at.end - 1)).line,
  })
  const startOf = (stage: StageSize) => linesOf(stage.baseContributor.at).line
  return {
    rows: stages.flatMap(({ base, baseContributor, ships, layers }) => [
      // Where FROM is missing, the base stands on the line of another instruction, which has its own number there.
      ...(layers.some(({ at }) => linesOf(at).line === linesOf(baseContributor.at).line)
        ? []
        : [
            {
              kind: 'base' as const,
              name: base,
              at: baseContributor.at,
              ...linesOf(baseContributor.at),
              bytes: baseContributor.bytes,
              dead: 0,
              isUnknown: baseContributor.basis.kind === 'unknown',
              ships,
            },
          ]),
      ...layers.map((layer) => ({
        kind: 'layer' as const,
        name: layer.instruction,
        at: layer.at,
        ...linesOf(layer.at),
        bytes: layer.bytes,
        dead: deadIn(layer),
        isUnknown: layer.unknowns > 0,
        ships,
      })),
    ]),
    stages: stages.map((stage, index) => {
      const next = stages[index + 1]
      const lastLine = next ? startOf(next) - 1 : map.lineCount
      return {
        name: stage.name,
        ships: stage.ships,
        line: startOf(stage),
        lastLine: Math.max(startOf(stage), lastLine),
      }
    }),
  }
}
