import { type FormEvent, useId, useState } from 'react'
import type { Change } from '../../engine/rebuild/change.ts'
import type { Choices } from '../../engine/rebuild/choices.ts'
import { Button } from '../ui/Button.tsx'
import { say } from '../words/say.ts'
import { changeOf, keyOf } from './change-key.ts'

interface Props {
  readonly change: Change
  readonly choices: Choices
  /** The selected line of the Dockerfile. */
  readonly line: number | undefined
  readonly onChange: (change: Change) => void
}

const field = 'h-8 min-w-0 rounded-md border border-line-strong bg-surface px-2 text-sm max-md:h-11'

/** Picks what changes from all that the text names, or takes a path that it does not. */
export function ChangePicker({ change, choices, line, onChange }: Props) {
  const id = useId()
  const [path, setPath] = useState('')
  const take = (event: FormEvent) => {
    event.preventDefault()
    if (path.trim() !== '') onChange({ kind: 'file', path: path.trim() })
  }
  const also = (kind: Change['kind'], listed: readonly Change[]) =>
    change.kind === kind && !listed.some((one) => keyOf(one) === keyOf(change)) ? [...listed, change] : listed
  const files = also(
    'file',
    choices.files.map((name) => ({ kind: 'file', path: name })),
  )
  const lines = also('line', line === undefined ? [] : [{ kind: 'line', line }])
  const args = also(
    'argument',
    choices.arguments.map((name) => ({ kind: 'argument', name })),
  )
  const images = also(
    'image',
    choices.images.map((image) => ({ kind: 'image', image })),
  )
  return (
    <div className="space-y-2">
      <div className="flex items-center gap-2">
        <label htmlFor={id} className="shrink-0 font-medium">
          {say('When this changes')}
        </label>
        <select
          id={id}
          className={`${field} flex-1`}
          value={keyOf(change)}
          onChange={({ target }) => onChange(changeOf(target.value))}
        >
          <option value="source">{say('the source code, any file of it')}</option>
          <Group label={say('Files')} changes={files} />
          <Group label={say('The Dockerfile')} changes={lines} />
          <Group label={say('Build arguments')} changes={args} />
          <Group label={say('New images')} changes={images} />
        </select>
      </div>
      <form className="flex items-center gap-2" onSubmit={take}>
        <label htmlFor={`${id}p`} className="shrink-0 text-muted text-xs">
          {say('or another file')}
        </label>
        <input
          id={`${id}p`}
          className={`${field} flex-1 font-mono text-xs`}
          placeholder="api/main.py"
          spellCheck={false}
          autoCapitalize="off"
          value={path}
          onChange={({ target }) => setPath(target.value)}
        />
        <Button type="submit">{say('Show')}</Button>
      </form>
    </div>
  )
}

function Group({ label, changes }: { readonly label: string; readonly changes: readonly Change[] }) {
  if (changes.length === 0) return null
  return (
    <optgroup label={label}>
      {changes.map((one) => (
        <option key={keyOf(one)} value={keyOf(one)}>
          {optionText(one)}
        </option>
      ))}
    </optgroup>
  )
}

function optionText(change: Change): string {
  switch (change.kind) {
    case 'source':
      return say('the source code')
    case 'file':
      return change.path
    case 'line':
      return say('line {line}', { line: String(change.line) })
    case 'argument':
      return change.name
    case 'image':
      return change.image ?? say('every image')
  }
}
