import { Undo2, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { say } from '../words/say.ts'

interface Props {
  readonly undo: { readonly note: string }
  readonly onUndo: () => void
  readonly onForget: () => void
}

const staysMs = 20_000

/**
 * Says what was just done, and takes it back. It waits while the pointer or the focus is on it, and when it has gone,
 * Ctrl Z and the list of commands still take back what it offered: nothing is lost to a clock (WCAG 2.2.1).
 */
export function Snackbar({ undo, onUndo, onForget }: Props) {
  const [gone, setGone] = useState<Props['undo']>()
  const [isPointedAt, setPointedAt] = useState(false)
  const [hasFocus, setFocus] = useState(false)
  const isHeld = isPointedAt || hasFocus
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => setGone(undo), staysMs)
    return () => clearTimeout(timer)
  }, [undo, isHeld])

  if (gone === undo) return null
  return (
    <div
      role="status"
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
      className="fixed bottom-10 left-1/2 z-30 flex w-max max-w-[calc(100vw-24px)] -translate-x-1/2 items-center gap-1 rounded-lg bg-text py-1 pr-1 pl-3.5 text-surface shadow-float max-md:bottom-20"
    >
      <span className="line-clamp-2 min-w-0">{undo.note.replaceAll('`', '')}</span>
      <button
        type="button"
        className="ml-2 flex h-8 items-center gap-1.5 rounded-md px-2 font-medium hover:bg-white/15 max-md:h-11 dark:hover:bg-black/10"
        onClick={onUndo}
      >
        <Undo2 className="size-3.5" aria-hidden="true" />
        {say('Undo')}
      </button>
      <button
        type="button"
        aria-label={say('Close')}
        className="flex size-8 items-center justify-center rounded-md hover:bg-white/15 max-md:size-11 dark:hover:bg-black/10"
        onClick={onForget}
      >
        <X className="size-3.5" aria-hidden="true" />
      </button>
    </div>
  )
}
