import type { Drafts, DraftToSave, Saved } from './drafts.ts'

/** Writes a draft a moment after the last change, so that typing never waits for the disk. */
export interface Autosave {
  note(draft: DraftToSave): void
  /** Writes at once what is still waiting: call it on `pagehide`. */
  flush(): void
  /** Forgets what is waiting. */
  cancel(): void
}

/** `onSaved` hears every outcome; `pause` is in milliseconds. */
export function createAutosave(drafts: Drafts, onSaved: (saved: Saved) => void, pause = 600): Autosave {
  let waiting: DraftToSave | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const cancel = () => {
    clearTimeout(timer)
    waiting = undefined
  }
  const flush = () => {
    const draft = waiting
    cancel()
    if (draft) onSaved(drafts.save(draft))
  }
  return {
    note(draft) {
      cancel()
      waiting = draft
      timer = setTimeout(flush, pause)
    },
    flush,
    cancel,
  }
}
