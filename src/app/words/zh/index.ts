import { cache } from './cache.ts'
import { compare } from './compare.ts'
import { editor } from './editor.ts'
import { files } from './files.ts'
import { findings } from './findings.ts'
import { help } from './help.ts'
import { layers } from './layers.ts'
import { page } from './page.ts'
import { pasted } from './pasted.ts'
import { realImage } from './real-image.ts'
import { samples } from './samples.ts'
import { settings } from './settings.ts'
import { sharing } from './sharing.ts'
import { tour } from './tour.ts'

export { titleOf } from './titles/index.ts'

/** Simplified Chinese. Its keys are all the texts that the interface has; see docs/languages.md for its words. */
export const zh = {
  ...page,
  ...tour,
  ...editor,
  ...pasted,
  ...realImage,
  ...files,
  ...compare,
  ...findings,
  ...layers,
  ...cache,
  ...sharing,
  ...settings,
  ...help,
  ...samples,
} as const
