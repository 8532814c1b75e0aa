import type { ImageFacts } from '../facts/images/image-facts.ts'
import type { Amount } from '../sizes/amount.ts'
import type { Basis } from '../sizes/image-size.ts'
import type { Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'

/** What stands between the text as it is and an image on another base. */
export interface Break {
  /** `fails`: build or start fails until the text changes; `costs`: bytes or time; `check`: may behave otherwise. */
  readonly kind: 'fails' | 'costs' | 'check'
  /** One sentence without its period, code in backticks. */
  readonly text: string
  /** In the original text, where it is about one place. */
  readonly at?: Span
}

/** The whole image on one base. */
export interface BaseRow {
  /** As it would be written behind FROM. */
  readonly base: string
  /** What of a distribution the base brings: `full` has compilers and tools, `distroless` not even a shell. */
  readonly variant: ImageFacts['variant']
  /** The base that the text has now. */
  readonly isCurrent: boolean
  /** They address the original text; the result was parsed again, and stands on `base`. */
  readonly edits: readonly Edit[]
  /** Names of build stages whose base the edits change too, because what they make must fit. */
  readonly alsoChanges: readonly string[]
  /** The whole image, on disk. */
  readonly size: Amount
  readonly unknowns: number
  /** The whole image, compressed. */
  readonly pull: Amount
  /** `size` minus the size now: negative when it gets smaller. */
  readonly difference: Amount
  /** How the weight of the base itself is known. */
  readonly basis: Basis
  readonly breaks: readonly Break[]
}
