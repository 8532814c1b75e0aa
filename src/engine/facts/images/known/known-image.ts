import type { Distro } from '../../model.ts'

export type Language = 'python' | 'node' | 'go' | 'java' | 'ruby' | 'php' | 'rust' | 'dotnet'

/** Variables that an image sets: `null` where the value differs from tag to tag. */
export type PresetEnv = Readonly<Record<string, string | null>>

/** What a repository of images brings along, as far as it holds for all its tags. */
export interface KnownImage {
  readonly language?: Language
  /** Where the tag does not tell. */
  readonly distro?: Distro
  /** Where the tag does not tell: the release that tags from this version on stand on, newest first. */
  readonly suites?: readonly (readonly [from: string, suite: string])[]
  /** Only slim tags stand on these: the others of openjdk moved from Debian to Oracle Linux. */
  readonly suitesAreOfSlim?: boolean
  /** The tag's version is the release of the distribution. */
  readonly isDistribution?: boolean
  /** The tag's version is not the runtime's: maven's is Maven's. */
  readonly hidesRuntime?: boolean
  readonly env?: PresetEnv
  readonly user?: string
  readonly users?: readonly string[]
  /** The tools that start it switch to one of its users, whatever USER says. */
  readonly isSwitched?: boolean
  /** Neither shell nor package manager, save in tags for debugging. */
  readonly isShellless?: boolean
  /** How the smaller variant of a tag is written: `3.11-slim-bookworm` or `20-bookworm-slim`. */
  readonly slim?: 'before-suite' | 'after-suite'
}
