import { lineOfLayer } from '../../engine/report/real-layers.ts'
import type { Fit, RealImage } from '../../worker/image/client.ts'
import { say } from '../words/say.ts'

export interface Real {
  readonly image: RealImage
  readonly fit: Fit
}

/** What made a layer of an archive: a line of the text, or words for what is no line of it. */
export function makerOf({ image, fit }: Real, layer: number): number | string {
  const line = lineOfLayer({ image, fit }, layer)
  if (line !== undefined) return line
  const step = image.contents?.layers[layer]?.step ?? -1
  return fit.base && step < fit.base.steps ? say('the base image') : say('a layer that is not in this text')
}
