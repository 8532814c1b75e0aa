import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { KeysOf } from '../ui/Kbd.tsx'
import { Modal } from '../ui/Modal.tsx'
import { counted, say } from '../words/say.ts'
import type { Command } from './command.ts'
import { matching } from './matching.ts'

interface Props {
  readonly commands: readonly Command[]
  readonly onClose: () => void
}

/** Rows that Page Up and Page Down pass over. */
const page = 8

/** Everything the page can do, found by a few letters. The focus stays in the field; arrows choose. */
export function Palette({ commands, onClose }: Props) {
  const id = useId()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const chosen = useRef<Command>(undefined)
  const found = matching(commands, query)
  const last = found.length - 1

  useEffect(() => {
    document.getElementById(`${id}${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])

  const choose = (command: Command | undefined) => {
    if (!command) return
    chosen.current = command
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const next = {
      ArrowDown: active < last ? active + 1 : 0,
      ArrowUp: active > 0 ? active - 1 : last,
      PageDown: Math.min(last, active + page),
      PageUp: Math.max(0, active - page),
    }[event.key]
    if (next !== undefined) setActive(next)
    else if (event.key === 'Enter') choose(found[active])
    else return
    event.preventDefault()
  }

  return (
    <Modal
      title={say('Commands')}
      description={say('Type a few letters, choose with the arrows, run with Enter.')}
      onClose={onClose}
      onClosed={() => chosen.current?.run()}
    >
      <input
        data-autofocus
        role="combobox"
        aria-label={say('Find a command')}
        aria-expanded="true"
        aria-controls={`${id}list`}
        aria-activedescendant={found.length > 0 ? `${id}${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        className="h-11 shrink-0 border-line border-b bg-transparent px-4 -outline-offset-2"
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}list`}
        role="listbox"
        aria-label={say('Commands')}
        tabIndex={-1}
        className="h-[min(55dvh,26rem)] overflow-y-auto overscroll-contain p-1"
      >
        {found.map((command, index) => (
          <Row
            key={`${command.group} ${command.text}`}
            id={`${id}${index}`}
            command={command}
            isActive={index === active}
            onChoose={() => choose(command)}
          />
        ))}
      </div>
      <p role="status" className={found.length > 0 ? 'sr-only' : 'px-4 pb-4 text-center text-muted'}>
        {found.length > 0
          ? counted(found.length, '1 command', '{count} commands')
          : say('No command is called so.')}
      </p>
    </Modal>
  )
}

interface RowProps {
  readonly id: string
  readonly command: Command
  readonly isActive: boolean
  readonly onChoose: () => void
}

const Row = ({ id, command: { group, text, keys, isCurrent }, isActive, onChoose }: RowProps) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
  <div
    id={id}
    role="option"
    aria-selected={isActive}
    tabIndex={-1}
    className="flex cursor-pointer select-none items-center gap-3 rounded-md px-3 py-1.5 hover:bg-hover aria-selected:bg-lit max-md:min-h-11"
    onClick={onChoose}
  >
    <span className="min-w-0 flex-1">
      {text}
      {isCurrent && (
        <span className="ml-1.5 text-accent">
          ✓<span className="sr-only"> {say('now')}</span>
        </span>
      )}
    </span>
    <span className="shrink-0 text-muted text-xs">{group}</span>
    {keys !== undefined && (
      <span className="flex shrink-0 gap-1 max-md:hidden">
        <KeysOf keys={keys} />
      </span>
    )}
  </div>
)
