import { type Dispatch, useEffect, useEffectEvent, useState } from 'react'
import type { Reading } from './files/reading/progress.ts'
import type { Action, State } from './state.ts'

const load = () => import('./opening.ts')

/** Files, folders and the clipboard become the work on screen; what was there is one Undo away. */
export function useOpen(state: State, dispatch: Dispatch<Action>) {
  const [isOver, setOver] = useState(false)
  const [reading, setReading] = useState<Reading>()
  const latest = useEffectEvent(() => state)
  const world = { latest, dispatch, onReading: setReading }

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
    await (await load()).takeFiles(entries, world)
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

  const ask = async (what: 'file' | 'folder' | 'clipboard') => {
    if (what === 'clipboard') return (await load()).paste(world)
    const input = document.createElement('input')
    input.type = 'file'
    if (what === 'folder') input.webkitdirectory = true
    else input.multiple = true
    input.addEventListener('change', async () => {
      if (input.files) await (await load()).takeFiles(input.files, world)
    })
    input.click()
  }

  return { isOver, reading, ask }
}
