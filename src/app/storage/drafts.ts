import type { SharedOptions } from '../../worker/link/state.ts'
import { say } from '../words/say.ts'
import { browserStorage, erase, keysFrom, read, type Store, write } from './browser-storage.ts'
import { type Draft, draftOfText, nameOf, textOfDraft } from './draft.ts'

export type { Draft } from './draft.ts'

/** `refused`: the text lives on in the page only; `message` is a sentence that says why and what to do. */
export type Saved =
  | { readonly kind: 'saved'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly message: string }

export interface DraftToSave {
  /** Undefined for a new draft. */
  readonly id?: string | undefined
  /** Undefined keeps the name it has, or names a new one after its base image. */
  readonly name?: string | undefined
  readonly source: string
  readonly options: SharedOptions
}

/** Never throws, whatever the browser's storage does. Undefined or empty: nothing, or nothing legible, is stored. */
export interface Drafts {
  /** Newest first. */
  list(): readonly Draft[]
  /** The draft written last: what "restore my draft" opens. */
  latest(): Draft | undefined
  get(id: string): Draft | undefined
  save(draft: DraftToSave): Saved
  rename(id: string, name: string): Saved
  remove(id: string): void
}

/** Characters of one draft, its files included; browsers give a site about five million. */
const longestDraft = 2_000_000
const longestName = 80
const prefix = 'drydock:draft:'

/** `store` null refuses all writes: for an embedded page. */
export function createDrafts(store: Store = browserStorage(), now: () => number = Date.now): Drafts {
  const get = (id: string): Draft | undefined => {
    const text = read(store, prefix + id)
    return text === undefined ? undefined : draftOfText(id, text)
  }
  const list = () =>
    keysFrom(store, prefix)
      .flatMap((key) => get(key.slice(prefix.length)) ?? [])
      .sort((a, b) => b.savedAt - a.savedAt)

  const put = (draft: Draft): Saved => {
    const text = textOfDraft(draft)
    if (text.length > longestDraft)
      return refused(
        say(
          'This is more text than a draft may hold. The text stays on this page only: share a link or download it to keep it.',
        ),
      )
    switch (write(store, prefix + draft.id, text)) {
      case 'written':
        return { kind: 'saved', draft }
      case 'full':
        return refused(
          say(
            'The storage that the browser gives this site is full; delete a draft to make room. The text stays on this page only: share a link or download it to keep it.',
          ),
        )
      case 'forbidden':
        return refused(
          say(
            'This browser does not let the site store drafts. The text stays on this page only: share a link or download it to keep it.',
          ),
        )
    }
  }

  return {
    list,
    latest: () => list()[0],
    get,
    save({ id = freshId(store, now()), name, source, options }) {
      const called = name?.trim().slice(0, longestName) || get(id)?.name || nameOf(source)
      return put({ id, name: called, source, options, savedAt: now() })
    },
    rename(id, name) {
      const draft = get(id)
      if (!draft) return { kind: 'refused', message: say('This draft is no longer stored.') }
      return put({ ...draft, name: name.trim().slice(0, longestName) || draft.name })
    },
    remove: (id) => erase(store, prefix + id),
  }
}

function freshId(store: Store, time: number): string {
  const id = time.toString(36)
  return read(store, prefix + id) === undefined ? id : freshId(store, time + 1)
}

const refused = (message: string): Saved => ({ kind: 'refused', message })
