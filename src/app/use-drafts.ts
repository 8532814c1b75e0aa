import { type Dispatch, useEffect, useMemo, useState } from 'react'
import type { Action, State } from './state.ts'
import { createAutosave } from './storage/autosave.ts'
import type { Draft, Drafts } from './storage/drafts.ts'

/** Stores what the user changes, and says so once when the browser refuses. */
export function useDrafts(drafts: Drafts, state: State, dispatch: Dispatch<Action>) {
  const [list, setList] = useState<readonly Draft[]>(() => drafts.list())
  const [isRefused, setRefused] = useState(false)

  const autosave = useMemo(
    () =>
      createAutosave(drafts, (saved) => {
        if (saved.kind === 'saved') {
          setList(drafts.list())
          dispatch({ kind: 'saved', draft: saved.draft.id })
          dispatch({ kind: 'dismiss', id: 'storage' })
        } else {
          dispatch({ kind: 'notify', notice: { id: 'storage', tone: 'warning', text: saved.message } })
        }
        setRefused(saved.kind === 'refused')
      }),
    [drafts, dispatch],
  )

  const { source, options, draft, isTouched } = state
  useEffect(() => {
    if (isTouched) autosave.note({ id: draft, source, options })
  }, [autosave, source, options, draft, isTouched])

  useEffect(() => {
    addEventListener('pagehide', autosave.flush)
    return () => removeEventListener('pagehide', autosave.flush)
  }, [autosave])

  return { list, note: isRefused ? 'Draft not saved' : isTouched ? 'Draft saved in this browser' : undefined }
}
