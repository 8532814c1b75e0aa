import type { State, Work } from '../state.ts'
import { createDrafts } from '../storage/drafts.ts'
import type { Part } from './found.ts'

/** Stores every part as a draft of its own; gives back the one to open. */
export function keptParts(
  parts: readonly Part[],
  chosen: Part,
  preferences: State['options'],
  drafts = createDrafts(),
): Work {
  const works = parts.map((part) => {
    const { name, source, platform } = part
    const options = platform === undefined ? preferences : { ...preferences, platform }
    const saved = drafts.save({ name, source, options })
    // What the browser refuses to store is opened all the same, and the page says why.
    const draft = saved.kind === 'saved' ? saved.draft.id : undefined
    return { part, work: { source, options, draft, isTouched: true } }
  })
  return works.find(({ part }) => part === chosen)?.work ?? { source: chosen.source, options: preferences }
}
