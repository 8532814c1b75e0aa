import type { Dispatch } from 'react'
import { isImageArchive, type PathFile, sortDropped } from './dropped-files.ts'
import { preferencesOf } from './preferences.ts'
import { imageReading } from './real-image/reading.ts'
import type { Action, State } from './state.ts'

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
  const [only] = files
  if (only && files.length === 1 && (await isImageArchive(only.file))) {
    imageReading.readFile(only.file, state.options.platform)
    return dispatch({ kind: 'view', view: 'layers' })
  }
  const { dockerfile, files: texts, contextSizes } = await sortDropped(files, isFolder)
  const sizes = contextSizes && { contextSizes }
  if (dockerfile) {
    if (dockerfile.text.includes('\0')) return dispatch(complaint(`${dockerfile.name} is not a text file.`))
    const options = { ...preferencesOf(state), files: texts, ...sizes }
    return dispatch({
      kind: 'open',
      work: { source: dockerfile.text, options },
      note: `Opened ${dockerfile.name}`,
    })
  }
  if (Object.keys(texts).length === 0 && !sizes)
    return dispatch(complaint('No Dockerfile and no known manifest is among these files.'))
  dispatch({ kind: 'write-files', files: texts })
  if (sizes) dispatch({ kind: 'set-options', options: sizes })
  dispatch({ kind: 'view', view: 'files' })
}

/** The clipboard's text becomes the work on screen. */
export async function paste(state: State, dispatch: Dispatch<Action>): Promise<void> {
  try {
    const source = await navigator.clipboard.readText()
    if (source.trim() === '') return dispatch(complaint('The clipboard holds no text.'))
    dispatch({
      kind: 'open',
      work: { source, options: preferencesOf(state), isTouched: true },
      note: 'Pasted from the clipboard',
    })
  } catch {
    dispatch(
      complaint(
        'The browser does not let this page read the clipboard: click into the editor and press Ctrl+V.',
      ),
    )
  }
}
