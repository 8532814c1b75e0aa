import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { say } from '../words/say.ts'
import { IconButton } from './IconButton.tsx'

interface Props {
  readonly title: string
  readonly description: string
  readonly isWide?: boolean
  readonly children: ReactNode
  readonly onClose: () => void
  /** Runs once the dialog is gone and the focus is back where it was. */
  readonly onClosed?: () => void
}

/** A dialog over the page; Escape and a click beside it close it. */
export function Modal({ title, description, isWide = false, children, onClose, onClosed }: Props) {
  const before = useRef<Element>(null)
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Dialog.Content
          onOpenAutoFocus={(event) => {
            before.current = document.activeElement
            focusFirst(event)
          }}
          onCloseAutoFocus={(event) => {
            // Radix would look for the button that belongs to the dialog, and ours have none.
            event.preventDefault()
            if (before.current instanceof HTMLElement) before.current.focus()
            onClosed?.()
          }}
          className={`fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-32px)] w-[calc(100vw-32px)] -translate-x-1/2 -translate-y-1/2 flex-col overflow-hidden rounded-xl border border-line bg-surface shadow-float outline-none max-md:inset-x-0 max-md:top-auto max-md:bottom-0 max-md:w-full max-md:max-h-[92dvh] max-md:translate-x-0 max-md:translate-y-0 max-md:rounded-b-none ${isWide ? 'max-w-[1480px]' : 'max-w-[560px]'}`}
        >
          <header className="flex items-start gap-3 border-line border-b py-3 pr-3 pl-4">
            <div className="min-w-0 flex-1">
              <Dialog.Title className="font-semibold text-[15px]">{title}</Dialog.Title>
              <Dialog.Description className="text-muted">{description}</Dialog.Description>
            </div>
            <Dialog.Close asChild>
              <IconButton label={say('Close')}>
                <X className="size-4" aria-hidden="true" />
              </IconButton>
            </Dialog.Close>
          </header>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** The focus starts where the work is, not on Close. */
function focusFirst(event: Event) {
  const content = event.currentTarget
  if (!(content instanceof HTMLElement)) return
  const first = content.querySelector<HTMLElement>('[data-autofocus]')
  if (!first) return
  event.preventDefault()
  first.focus()
}
