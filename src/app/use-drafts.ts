import { type Dispatch, useEffect, useState } from 'react'
import type { Action, State } from './state.ts'
import { type Autosave, createAutosave } from './storage/autosave.ts'
import type { Draft, Drafts } from './storage/drafts.ts'
import { say } from './words/say.ts'

/** Undefined as long as nothing was ever stored here: most visitors come to look. */
export type MaybeDrafts = Drafts | undefined

const loadDrafts = async (): Promise<Drafts> => (await import('./storage/drafts.ts')).createDrafts()

/** Stores what the user changes, and says so once when the browser refuses. */
export function useDrafts(atStart: MaybeDrafts, state: State, dispatch: Dispatch<Action>) {
  const [drafts, setDrafts] = useState(atStart)
  const [list, setList] = useState<readonly Draft[]>(() => atStart?.list() ?? [])
  const [autosave, setAutosave] = useState<Autosave>()
  const [isRefused, setRefused] = useState(false)
  const { source, options, draft, isTouched } = state

  useEffect(() => {
    if (!drafts && isTouched) loadDrafts().then(setDrafts, () => {})
  }, [drafts, isTouched])

  useEffect(() => {
    if (!drafts) return
    const saving = createAutosave(drafts, (saved) => {
      setRefused(saved.kind === 'refused')
      if (saved.kind === 'refused') {
        dispatch({ kind: 'notify', notice: { id: 'storage', tone: 'warning', text: saved.message } })
        return
      }
      setList(drafts.list())
      dispatch({ kind: 'saved', draft: saved.draft.id })
      dispatch({ kind: 'dismiss', id: 'storage' })
    })
    setAutosave(saving)
    addEventListener('pagehide', saving.flush)
    return () => {
      saving.flush()
      removeEventListener('pagehide', saving.flush)
    }
  }, [drafts, dispatch])

  useEffect(() => {
    if (isTouched) autosave?.note({ id: draft, source, options })
  }, [autosave, source, options, draft, isTouched])

  return {
    list,
    note: isRefused ? say('Draft not saved') : isTouched ? say('Draft saved in this browser') : undefined,
  }
}
