import type { ImageRef } from '../model.ts'

/** ISO date after which the image's main product gets no security fixes; undefined when not known. */
export const endOfLife = (_image: ImageRef): string | undefined => undefined
