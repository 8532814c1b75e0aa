import { type FormEvent, useId, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { say } from '../words/say.ts'

interface Props {
  readonly label: string
  /** Bytes assumed so far. */
  readonly bytes: number | undefined
  readonly onAssume: (bytes: number | undefined) => void
}

/** Takes the user's own number, in megabytes, for what no text can tell. */
export function AssumptionField({ label, bytes, onAssume }: Props) {
  const id = useId()
  const [text, setText] = useState(bytes === undefined ? '' : String(bytes / 1e6))
  const [shown, setShown] = useState(bytes)
  // Undo, or the list of all numbers, may change it from outside.
  if (shown !== bytes) {
    setShown(bytes)
    setText(bytes === undefined ? '' : String(bytes / 1e6))
  }
  const megabytes = Number(text.replace(',', '.'))
  const isValid = text.trim() !== '' && Number.isFinite(megabytes) && megabytes >= 0 && megabytes < 1e6
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isValid) onAssume(Math.round(megabytes * 1e6))
  }
  return (
    <form className="flex items-center gap-1.5 text-xs" onSubmit={submit}>
      <label className="text-muted" htmlFor={id}>
        {say('I know:')} <span className="sr-only">{say('size of {what} in MB', { what: label })}</span>
      </label>
      <input
        id={id}
        inputMode="decimal"
        size={6}
        placeholder="12.5"
        className="h-7 w-16 rounded-md border border-line-strong bg-surface px-2 tabular-nums max-md:h-11 max-md:w-24"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <span className="text-muted">MB</span>
      <Button type="submit" disabled={!isValid || megabytes * 1e6 === bytes}>
        {say('Use')}
      </Button>
      {bytes !== undefined && (
        <Button look="quiet" onClick={() => onAssume(undefined)}>
          {say('Forget')}
        </Button>
      )}
    </form>
  )
}
