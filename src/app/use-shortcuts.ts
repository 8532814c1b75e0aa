import { useEffect, useEffectEvent } from 'react'

export interface Shortcuts {
  readonly onStep: (step: 1 | -1) => void
  readonly onFix: () => void
  readonly onReview: () => void
  readonly onShare: () => void
  /** Fields and editors have an Undo of their own. */
  readonly onUndo: () => void
  readonly onPane: (by: 1 | -1) => void
  readonly onTabMode: () => void
  readonly onHelp: () => void
  readonly onCommands?: () => void
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [role=textbox], .monaco-editor') !== null

/** The page's own keys, wherever the focus is; an open dialog keeps them to itself. */
export function useShortcuts(verbs: Shortcuts) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('[role=dialog]')) return
    const action = actionOf(event, verbs)
    if (!action) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}

function actionOf(event: KeyboardEvent, verbs: Shortcuts): (() => void) | undefined {
  const { key, shiftKey, altKey } = event
  const isCommand = (event.ctrlKey || event.metaKey) && !altKey
  if (key === 'F8') return () => verbs.onStep(shiftKey ? -1 : 1)
  if (key === 'F6') return () => verbs.onPane(shiftKey ? -1 : 1)
  if (key === 'F1' || (isCommand && !shiftKey && key.toLowerCase() === 'k')) return verbs.onCommands
  if (isCommand && event.code === 'Period') return shiftKey ? verbs.onReview : verbs.onFix
  if (isCommand && !shiftKey && key.toLowerCase() === 's') return verbs.onShare
  if (event.ctrlKey && !shiftKey && key.toLowerCase() === 'm') return verbs.onTabMode
  if (isTyping(event.target)) return undefined
  if (isCommand && !shiftKey && key.toLowerCase() === 'z') return verbs.onUndo
  if (key === '?') return verbs.onHelp
  return undefined
}
