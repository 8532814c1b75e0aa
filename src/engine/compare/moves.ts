import { parseImageRef } from '../facts/image-ref.ts'
import { imageFacts } from '../facts/images/image-facts.ts'
import type { Dockerfile, ImageRef, Stage } from '../facts/model.ts'
import type { Companion } from './along.ts'
import { type Chain, rootOf } from './chain.ts'

/** A stage of the original text whose base changes. */
export interface Move {
  readonly stage: Stage
  readonly from: ImageRef
  readonly to: ImageRef
}

interface Moving {
  readonly file: Dockerfile
  readonly chain: Chain
  readonly to: ImageRef
  readonly companions: readonly Companion[]
}

/** All stages on the base that changes, and on those that change along. */
export function movesOf({ file, chain, to, companions }: Moving): readonly Move[] {
  const targets = new Map(companions.map(({ stage, image }) => [stage, parseImageRef(image)]))
  const [root] = chain.stages
  if (root) targets.set(root, to)
  return file.stages.flatMap((stage): readonly Move[] => {
    const { base } = rootOf(stage)
    const target = targets.get(rootOf(stage))
    return target && base.kind === 'image' && !stage.isDead ? [{ stage, from: base.image, to: target }] : []
  })
}

/** Those whose RUNs can still run: what cannot run lacks nothing. */
export const runnable = (moves: readonly Move[]): readonly Move[] =>
  moves.filter(({ to }) => imageFacts(to).hasShell)
