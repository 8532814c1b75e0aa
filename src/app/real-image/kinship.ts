import type { Fit, RealImage } from '../../worker/image/client.ts'
import { say } from '../words/say.ts'

/** Why the image may not be one of this text's; undefined when all is as it should be. */
export function kinship({ steps }: RealImage, { layers, unmatched, base }: Fit): string | undefined {
  if (steps.length === 0) return undefined
  const same = layers.filter(({ isChanged }) => !isChanged).length
  if (layers.length === 0 && unmatched.length > 0)
    return say(
      'No layer of this image was made by an instruction of this text: it was built from another Dockerfile, or the text has changed since throughout. The estimates stay as they are.',
    )
  if (same < unmatched.length)
    return say(
      'Only {same} of {all} instructions were found in this image: it may have been built from another text, or from an older one. What was not found stays an estimate.',
      { same, all: layers.length + unmatched.length },
    )
  return base || unmatched.length === 0
    ? undefined
    : say(
        'Where the base image ends cannot be told, as the instructions above it were not found. The base stays an estimate.',
      )
}
