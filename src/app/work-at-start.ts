import { typicalPython } from './samples/typical-python.ts'
import type { Work } from './state.ts'
import type { Draft } from './storage/drafts.ts'

export const sampleWork: Work = { source: typicalPython.source, options: typicalPython.options }

/** What stands in the editor while a link is being read. */
export const noWork: Work = { source: '', options: {} }

export const draftWork = ({ id, source, options }: Draft): Work => ({ source, options, draft: id })

/** The user's last draft, if there is one; else the sample that explains the page. */
export const workAtStart = (draft: Draft | undefined): Work => (draft ? draftWork(draft) : sampleWork)
