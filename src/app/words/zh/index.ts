import { cache } from './cache.ts'
import { findings } from './findings.ts'
import { help } from './help.ts'
import { layers } from './layers.ts'
import { page } from './page.ts'
import { samples } from './samples.ts'
import { settings } from './settings.ts'
import { sharing } from './sharing.ts'

/** Simplified Chinese. Its keys are all the texts that the interface has; see docs/languages.md for its words. */
export const zh = {
  ...page,
  ...findings,
  ...layers,
  ...cache,
  ...sharing,
  ...settings,
  ...help,
  ...samples,
} as const
