import { type Amount, sum } from '../sizes/amount.ts'
import type { ImageSize } from '../sizes/image-size.ts'
import type { RebuildPlan, StepState } from './plan.ts'

/** What the layers of all steps in one state weigh. */
export interface Anew {
  readonly bytes: Amount
  /** Parts whose weight nobody can tell. */
  readonly unknowns: number
}

export function madeAnew({ stages }: RebuildPlan, size: ImageSize, state: StepState = 'rebuilt'): Anew {
  const layerAt = new Map(
    size.stages.flatMap(({ index, layers }) => layers.map((layer) => [`${index} ${layer.at.start}`, layer])),
  )
  const layers = stages.flatMap(({ index, list }) =>
    list.flatMap((step) => (step.state === state ? (layerAt.get(`${index} ${step.at.start}`) ?? []) : [])),
  )
  return {
    bytes: sum(layers.map(({ bytes }) => bytes)),
    unknowns: layers.reduce((total, { unknowns }) => total + unknowns, 0),
  }
}
