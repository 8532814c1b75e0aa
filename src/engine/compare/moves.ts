import { parseImageRef } from '../facts/image-ref.ts'
import { imageFacts } from '../facts/images/image-facts.ts'
import type { ImageRef, Stage } from '../facts/model.ts'
import { rootOf } from './distroless.ts'
import type { Present, Trial } from './trial.ts'

/** A stage of the original text whose base changes. */
export interface Move {
  readonly stage: Stage
  readonly from: ImageRef
  readonly to: ImageRef
}

/** The stages of the final image, then the build stages that change along. What cannot run lacks nothing. */
export function movesOf(
  { chain }: Present,
  { to, companions }: Pick<Trial, 'to' | 'companions'>,
): readonly Move[] {
  return [
    ...(imageFacts(to).hasShell ? chain.stages : []).map((stage) => ({ stage, from: chain.image, to })),
    ...companions.flatMap(({ stage, image }): readonly Move[] => {
      const { base } = rootOf(stage)
      return base.kind === 'image' ? [{ stage, from: base.image, to: parseImageRef(image) }] : []
    }),
  ]
}
