import type { Distro, ImageRef } from '../model.ts'

export type Language = 'python' | 'node' | 'go' | 'java' | 'ruby' | 'php' | 'rust' | 'dotnet'

/** What a base image is known to bring along. */
export interface ImageFacts {
  /** Undefined when neither the repository nor the tag tells. */
  readonly distro: Distro | undefined
  /** `bookworm`, `jammy`, `3.22` … */
  readonly suite: string | undefined
  readonly variant: 'full' | 'slim' | 'alpine' | 'distroless' | 'other'
  readonly language: Language | undefined
  /** As far as the tag tells: `3.11`, `20`. */
  readonly runtimeVersion: string | undefined
  /** Preset variables; the value is undefined where it differs from tag to tag. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Preset user, when it is not root. */
  readonly user: string | undefined
  /** Other users that exist beside root: `node` in node images. */
  readonly users: readonly string[]
  readonly hasShell: boolean
  /** The tag of the smaller official variant of the same image, where one is known. */
  readonly slimVariant: string | undefined
}

export const imageFacts = (_image: ImageRef): ImageFacts => ({
  distro: undefined,
  suite: undefined,
  variant: 'other',
  language: undefined,
  runtimeVersion: undefined,
  env: {},
  user: undefined,
  users: [],
  hasShell: true,
  slimVariant: undefined,
})
