import { Trash2 } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { formatBytes } from '../ui/bytes.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { say } from '../words/say.ts'
import type { CompanionVerbs } from './companion-verbs.ts'
import { complaintAbout, plainName, usualNames } from './names.ts'

interface Props {
  readonly files: Readonly<Record<string, string>>
  /** The one on screen. */
  readonly current: string | undefined
  readonly verbs: CompanionVerbs
}

const chipsAtOnce = 8

/** The files beside the Dockerfile; their texts are tabs of the editor. */
export function Companions({ files, current, verbs }: Props) {
  const names = Object.keys(files)
  return (
    <section aria-label={say('Files beside the Dockerfile')} className="space-y-2.5">
      <AddFile taken={names} onAdd={verbs.onAdd} />
      {names.length > 0 && (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
          {names.map((name) => (
            <li key={name} className="flex items-center gap-2 pr-1">
              <button
                type="button"
                aria-current={name === current ? 'true' : undefined}
                className="h-8 min-w-0 flex-1 truncate px-3 text-left font-mono text-xs -outline-offset-2 hover:bg-hover aria-[current]:text-accent max-md:h-11"
                onClick={() => verbs.onShow(name)}
              >
                {name}
              </button>
              <span className="text-faint text-xs tabular-nums">{formatBytes(files[name]?.length ?? 0)}</span>
              <IconButton label={say('Remove {name}', { name })} onClick={() => verbs.onRemove(name)}>
                <Trash2 className="size-3.5" aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function AddFile({
  taken,
  onAdd,
}: {
  readonly taken: readonly string[]
  readonly onAdd: (name: string) => void
}) {
  const id = useId()
  const [text, setText] = useState('')
  const name = plainName(text)
  const complaint = complaintAbout(name, taken)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name === '' || complaint !== undefined) return
    onAdd(name)
    setText('')
  }
  return (
    <>
      <form className="flex gap-2" onSubmit={submit}>
        <label className="sr-only" htmlFor={id}>
          {say('Name of the file to add')}
        </label>
        <input
          id={id}
          className="h-7 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-2 font-mono text-xs max-md:h-11"
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          placeholder={say('path/in/the/context')}
          aria-invalid={complaint !== undefined}
          aria-describedby={complaint === undefined ? undefined : `${id}-complaint`}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" disabled={name === '' || complaint !== undefined}>
          {say('Add file')}
        </Button>
      </form>
      {complaint !== undefined && (
        <p id={`${id}-complaint`} role="alert" className="text-error text-xs">
          {complaint}
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and no more */}
      <div
        role="group"
        aria-label={say('Usual files')}
        className="flex flex-wrap gap-1.5 max-md:-mx-3 max-md:flex-nowrap max-md:overflow-x-auto max-md:px-3 max-md:[scrollbar-width:none]"
      >
        {usualNames
          .filter((one) => !taken.includes(one))
          .slice(0, chipsAtOnce)
          .map((one) => (
            <button
              key={one}
              type="button"
              className="h-6 shrink-0 rounded-full border border-line-strong border-dashed px-2 font-mono text-2xs text-muted hover:bg-hover hover:text-text max-md:h-11 max-md:px-3"
              onClick={() => onAdd(one)}
            >
              + {one}
            </button>
          ))}
      </div>
    </>
  )
}
