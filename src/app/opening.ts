import type { Dispatch } from 'react'
import { type PathFile, sortDropped } from './dropped-files.ts'
import { preferencesOf } from './preferences.ts'
import type { Action, State } from './state.ts'
import { say } from './words/say.ts'

export { filesOfDrop, filesOfInput } from './dropped-files.ts'

const complaint = (text: string): Action => ({
  kind: 'notify',
  notice: { id: 'open', tone: 'warning', text },
})

/** Files, dropped or chosen, become the work on screen or join the files beside it. */
export async function takeFiles(
  { files, isFolder }: { readonly files: readonly PathFile[]; readonly isFolder: boolean },
  state: State,
  dispatch: Dispatch<Action>,
): Promise<void> {
  const { dockerfile, files: texts, contextSizes } = await sortDropped(files, isFolder)
  const sizes = contextSizes && { contextSizes }
  if (dockerfile) {
    if (dockerfile.text.includes('\0'))
      return dispatch(complaint(say('{name} is not a text file.', { name: dockerfile.name })))
    const options = { ...preferencesOf(state), files: texts, ...sizes }
    return dispatch({
      kind: 'open',
      work: { source: dockerfile.text, options },
      note: say('Opened {name}', { name: dockerfile.name }),
    })
  }
  if (Object.keys(texts).length === 0 && !sizes)
    return dispatch(complaint(say('No Dockerfile and no known manifest is among these files.')))
  dispatch({ kind: 'write-files', files: texts })
  if (sizes) dispatch({ kind: 'set-options', options: sizes })
  dispatch({ kind: 'view', view: 'files' })
}

/** The clipboard's text becomes the work on screen. */
export async function paste(state: State, dispatch: Dispatch<Action>): Promise<void> {
  try {
    const source = await navigator.clipboard.readText()
    if (source.trim() === '') return dispatch(complaint(say('The clipboard holds no text.')))
    dispatch({
      kind: 'open',
      work: { source, options: preferencesOf(state) },
      note: say('Pasted from the clipboard'),
    })
  } catch {
    dispatch(
      complaint(
        say('The browser does not let this page read the clipboard: click into the editor and press Ctrl+V.'),
      ),
    )
  }
}
