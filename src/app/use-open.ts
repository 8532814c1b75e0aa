import { type Dispatch, useEffect, useEffectEvent, useState } from 'react'
import type { PathFile } from './dropped-files.ts'
import type { Action, State } from './state.ts'

const loadReader = () => import('./dropped-files.ts')

/** Files, folders and the clipboard become the work on screen; what was there is one Undo away. */
export function useOpen(state: State, dispatch: Dispatch<Action>) {
  const [isOver, setOver] = useState(false)
  const complain = (text: string) =>
    dispatch({ kind: 'notify', notice: { id: 'open', tone: 'warning', text } })

  const take = async ({
    files,
    isFolder,
  }: {
    readonly files: readonly PathFile[]
    readonly isFolder: boolean
  }) => {
    const { sortDropped } = await loadReader()
    const { dockerfile, files: texts, contextSizes } = await sortDropped(files, isFolder)
    const sizes = contextSizes && { contextSizes }
    if (dockerfile) {
      if (dockerfile.text.includes('\0')) return complain(`${dockerfile.name} is not a text file.`)
      const options = { ...preferencesOf(state), files: texts, ...sizes }
      return dispatch({
        kind: 'open',
        work: { source: dockerfile.text, options },
        note: `Opened ${dockerfile.name}`,
      })
    }
    if (Object.keys(texts).length === 0 && !sizes)
      return complain('No Dockerfile and no known manifest is among these files.')
    dispatch({ kind: 'write-files', files: texts })
    if (sizes) dispatch({ kind: 'set-options', options: sizes })
    dispatch({ kind: 'view', view: 'files' })
  }

  const onDragOver = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  })
  const onDrop = useEffectEvent(async (event: DragEvent) => {
    setOver(false)
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    event.stopPropagation()
    // The browser forgets what was dropped as soon as this event is over.
    const entries = [...event.dataTransfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
    const { filesOfDrop } = await loadReader()
    await take(await filesOfDrop(entries))
  })
  useEffect(() => {
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    addEventListener('dragover', onDragOver, true)
    addEventListener('drop', onDrop, true)
    addEventListener('dragleave', onLeave)
    return () => {
      removeEventListener('dragover', onDragOver, true)
      removeEventListener('drop', onDrop, true)
      removeEventListener('dragleave', onLeave)
    }
  }, [])

  const ask = (what: 'file' | 'folder' | 'clipboard') => {
    if (what === 'clipboard') return paste()
    const input = document.createElement('input')
    input.type = 'file'
    if (what === 'folder') input.webkitdirectory = true
    else input.multiple = true
    input.addEventListener('change', async () => {
      const { filesOfInput } = await loadReader()
      if (input.files) await take(filesOfInput(input.files))
    })
    input.click()
  }

  async function paste() {
    try {
      const source = await navigator.clipboard.readText()
      if (source.trim() === '') return complain('The clipboard holds no text.')
      dispatch({
        kind: 'open',
        work: { source, options: preferencesOf(state) },
        note: 'Pasted from the clipboard',
      })
    } catch {
      complain(
        'The browser does not let this page read the clipboard: click into the editor and press Ctrl+V.',
      )
    }
  }

  return { isOver, ask }
}

/** What outlives a change of file: how to look, not what at. */
export const preferencesOf = ({ options }: Pick<State, 'options'>): State['options'] => {
  const { files: _, contextSizes: __, assumptions: ___, ...preferences } = options
  return preferences
}
