import type { Severity } from './rules/rule.ts'
import type { Measured } from './sizes/measured.ts'
import type { Tables } from './sizes/tables/tables.ts'

/** `off` silences a rule; a severity switches it on and shows it as that. */
export type Level = Severity | 'off'

export type Preset = 'recommended' | 'security' | 'size' | 'strict' | 'hadolint' | 'buildkit'

/** Everything but the text that a report depends on. All fields may be left out. */
export interface Options {
  /** `linux/amd64` by default. */
  readonly platform?: string
  /** Contents of files beside the Dockerfile, by path in the build context: `.dockerignore`, `requirements.txt` … */
  readonly files?: Readonly<Record<string, string>>
  /**
   * Bytes of every file in the build context, by path; given means complete. `lib/*.js` stands for all files of that
   * ending in `lib` and below, and `lib/*` for all files, that are not listed one by one.
   */
  readonly contextSizes?: Readonly<Record<string, number>>
  /** The user's own sizes, in bytes: by `COPY` source path, image reference, package name or `line:<n>`. */
  readonly assumptions?: Readonly<Record<string, number>>
  /** What an image built from this file weighs, as `fitImage` found: measured layers win over estimates. */
  readonly measured?: Measured
  readonly preset?: Preset
  /** By rule name or any of its codes. */
  readonly levels?: Readonly<Record<string, Level>>
  readonly trustedRegistries?: readonly string[]
  readonly labelSchema?: Readonly<Record<string, string>>
  readonly strictLabels?: boolean
  /** Comments that suppress findings have no effect. */
  readonly ignoresSuppressions?: boolean
  /** ISO date for end-of-life rules. */
  readonly today?: string
  /** Size tables; without one, its numbers are rules of thumb. */
  readonly tables?: Tables
  /** Also weigh and re-check every fix; takes one analysis a fix. */
  readonly weighsFixes?: boolean
}
