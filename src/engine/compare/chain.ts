import type { Dockerfile, ImageRef, Stage, Word } from '../facts/model.ts'

/** The stages that make the final image, the one on an image first. */
export interface Chain {
  readonly stages: readonly Stage[]
  readonly image: ImageRef
  /** The image as FROM writes it. */
  readonly word: Word
}

/** Undefined where the final stage does not stand on an image that the text names. */
export function chainOf(file: Dockerfile): Chain | undefined {
  // A stage is built on earlier ones only.
  const stages = file.stages.filter(({ isShipped }) => isShipped)
  const [root] = stages
  const word = root?.from?.image
  return root?.base.kind === 'image' && word ? { stages, image: root.base.image, word } : undefined
}

/** `python:3.11` without its tag and digest, as written. */
export function repositoryText({ text, tag }: ImageRef): string {
  const [named = ''] = text.split('@', 1)
  return tag === undefined ? named : named.slice(0, -tag.length - 1)
}

/** The stage on an image that a stage is built on, which may be itself. */
export function rootOf(stage: Stage): Stage {
  let at = stage
  while (at.base.kind === 'stage') at = at.base.stage
  return at
}
