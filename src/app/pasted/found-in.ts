import { composeIn } from './compose.ts'
import type { Found } from './found.ts'
import { markdownIn } from './markdown.ts'
import { severalIn } from './split.ts'

/** What a text holds that is not one Dockerfile; undefined when it is, or may be. */
export const foundIn = (text: string): Found | undefined =>
  severalIn(text) ?? markdownIn(text) ?? composeIn(text)
