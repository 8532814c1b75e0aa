import { type FormEvent, useId, useState } from 'react'
import type { Finding } from '../../engine/report/report.ts'
import {
  type IgnoreDialect,
  ignoreDialectsFor,
  ignoreEdit,
} from '../../engine/report/suppressions/ignore-edit.ts'
import type { Edit } from '../../engine/text/edit.ts'
import { Button } from '../ui/Button.tsx'
import { say } from '../words/say.ts'

interface Props {
  readonly finding: Finding
  readonly source: string
  readonly onIgnore: (edit: Edit) => void
  readonly onCancel: () => void
}

const names = {
  drydock: 'Drydock comment',
  hadolint: 'hadolint comment',
  buildkit: 'BuildKit check (whole file)',
} as const

/** Asks in whose words, and why, a finding is to be silenced. It brings a parser along, so it is loaded alone. */
export default function IgnoreForm({ finding, source, onIgnore, onCancel }: Props) {
  const id = useId()
  const [dialect, setDialect] = useState<IgnoreDialect>('drydock')
  const [reason, setReason] = useState('')
  const dialects = ignoreDialectsFor(finding)
  const edit = ignoreEdit(source, finding, dialect, reason)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (edit) onIgnore(edit)
  }
  return (
    <form
      className="flex flex-wrap items-end gap-2 rounded-md border border-line bg-sunken p-2"
      onSubmit={submit}
    >
      <label className="text-muted text-xs" htmlFor={`${id}d`}>
        {say('As')}
        <select
          id={`${id}d`}
          className="mt-0.5 block h-7 rounded-md border border-line-strong bg-surface px-1.5 text-text max-md:h-11"
          value={dialect}
          onChange={(event) => setDialect(dialects.find((one) => one === event.target.value) ?? 'drydock')}
        >
          {dialects.map((one) => (
            <option key={one} value={one}>
              {say(names[one])}
            </option>
          ))}
        </select>
      </label>
      <label className="min-w-36 flex-1 text-muted text-xs" htmlFor={`${id}r`}>
        {say('Because (optional)')}
        <input
          id={`${id}r`}
          className="mt-0.5 block h-7 w-full rounded-md border border-line-strong bg-surface px-2 text-text max-md:h-11"
          value={reason}
          disabled={dialect === 'buildkit'}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <div className="flex gap-1.5">
        <Button type="submit">{say('Add comment')}</Button>
        <Button look="quiet" onClick={onCancel}>
          {say('Cancel')}
        </Button>
      </div>
      {edit && (
        <code className="min-w-0 basis-full font-mono text-2xs text-muted [overflow-wrap:anywhere]">
          {edit.text.trim()}
        </code>
      )}
    </form>
  )
}
