import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Handover } from '../editor-props.ts'
import { type FileProps, placeholderOf } from '../file-props.ts'
import { editorOn, pushEdits, takeOver } from './create.ts'
import { fileModelOf, forgetAllBut, leaveView, viewOf } from './file-models.ts'
import { lineEdits } from './line-edits.ts'
import type { editor } from './monaco.ts'
import { applyTheme } from './theme.ts'

type Props = FileProps & { readonly handover: Handover | undefined }

/** Monaco on one file after the other; each keeps its own Undo, cursor and place while another is on screen. */
export function MonacoFile({ name, text, names, tabMovesFocus, isDark, handover, onChange }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const [created, setCreated] = useState<editor.IStandaloneCodeEditor>()
  /** Brought in from outside just now: nothing to tell the page. */
  const isPushing = useRef(false)

  const write = useEffectEvent((typed: string) => onChange(name, typed))
  const start = useEffectEvent(() => {
    applyTheme(isDark)
    return host.current ? editorOn(host.current) : undefined
  })

  useLayoutEffect(() => {
    const made = start()
    if (!made) return
    setCreated(made)
    const listener = made.onDidChangeModelContent(() => {
      const model = made.getModel()
      if (model && !isPushing.current) write(model.getValue(undefined, true))
    })
    return () => {
      listener.dispose()
      made.dispose()
    }
  }, [])

  const shown = useEffectEvent(() => ({ text, names, handover }))
  useLayoutEffect(() => {
    if (!created) return
    forgetAllBut(shown().names)
    const model = fileModelOf(name, shown().text)
    created.setModel(model)
    created.updateOptions({ ariaLabel: name, placeholder: placeholderOf(name) })
    const view = viewOf(name)
    const { handover: left } = shown()
    if (view) created.restoreViewState(view)
    else if (left) takeOver(created, left)
    return () => leaveView(name, created.saveViewState())
  }, [created, name])

  useLayoutEffect(() => {
    const model = created && fileModelOf(name, text)
    if (!model || model.getValue(undefined, true) === text) return
    isPushing.current = true
    pushEdits(model, lineEdits(model.getValue(), text))
    isPushing.current = false
  }, [created, name, text])

  useEffect(() => {
    if (created) applyTheme(isDark)
  }, [created, isDark])

  useEffect(() => {
    created?.updateOptions({ tabFocusMode: tabMovesFocus })
  }, [created, tabMovesFocus])

  return <div ref={host} className="code-metrics size-full" />
}
