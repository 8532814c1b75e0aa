import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { say } from '../words/say.ts'
import { complaintAbout, plainName, usualNames } from './names.ts'

interface Props {
  readonly label: string
  readonly name: string
  readonly taken: readonly string[]
  readonly onDone: (name: string) => void
  readonly onCancel: () => void
}

/** Asks for the name of a file, in the place where its tab will be. */
export function NameField({ label, name, taken, onDone, onCancel }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(name)
  const plain = plainName(text)
  const complaint = complaintAbout(plain, taken)

  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') onCancel()
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (complaint === undefined) submit()
  }
  const submit = () => (plain === '' || plain === name ? onCancel() : onDone(plain))

  return (
    <span className="flex shrink-0 items-center gap-2 px-1">
      <input
        ref={input}
        aria-label={label}
        aria-invalid={complaint !== undefined}
        aria-describedby={complaint === undefined ? undefined : `${id}-complaint`}
        list={`${id}-usual`}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        placeholder={say('path/in/the/context')}
        className="h-7 w-48 rounded-md border border-accent bg-surface px-2 font-mono text-xs max-md:h-10"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => (complaint === undefined ? submit() : onCancel())}
      />
      <datalist id={`${id}-usual`}>
        {usualNames
          .filter((one) => !taken.includes(one))
          .map((one) => (
            <option key={one} value={one} />
          ))}
      </datalist>
      {complaint !== undefined && (
        <span id={`${id}-complaint`} role="alert" className="whitespace-nowrap text-error text-xs">
          {complaint}
        </span>
      )}
    </span>
  )
}
