import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { say } from '../words/say.ts'

interface Props {
  readonly schema: Readonly<Record<string, string>>
  readonly isStrict: boolean
  readonly onSchema: (schema: Readonly<Record<string, string>>) => void
  readonly onStrict: (isStrict: boolean) => void
}

const types = ['text', 'url', 'semver', 'rfc3339', 'hash', 'spdx', 'email'] as const

const typeTexts = {
  text: 'any text',
  url: 'a URL',
  semver: 'a version (semver)',
  rfc3339: 'a time (RFC 3339)',
  hash: 'a commit hash',
  spdx: 'a licence (SPDX)',
  email: 'an e-mail address',
} as const

interface Row {
  readonly key: string
  readonly type: string
}

const rowsOf = (schema: Props['schema']): Row[] =>
  Object.entries(schema).map(([key, type]) => ({ key, type }))
const schemaOf = (rows: readonly Row[]): Props['schema'] =>
  Object.fromEntries(rows.flatMap(({ key, type }) => (key.trim() === '' ? [] : [[key.trim(), type]])))

/** Labels that an image must have, and what each must look like. */
export function LabelSchema({ schema, isStrict, onSchema, onStrict }: Props) {
  const [rows, setRows] = useState(() => rowsOf(schema))
  // An import or an Undo changes it from outside; a row without a name is only here.
  if (JSON.stringify(schemaOf(rows)) !== JSON.stringify(schema)) setRows(rowsOf(schema))
  const change = (next: readonly Row[]) => {
    setRows([...next])
    onSchema(schemaOf(next))
  }
  const setRow = (at: number, part: Partial<Row>) =>
    change(rows.map((row, index) => (index === at ? { ...row, ...part } : row)))

  return (
    <section aria-label={say('Labels')} className="space-y-1.5">
      <div>
        <h3 className="font-medium">{say('Labels')}</h3>
        <p className="text-muted text-xs">{say('Those that every image must carry, and what each holds.')}</p>
      </div>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; names change while they are typed
        <div key={at} className="flex gap-1.5">
          <input
            aria-label={say('Name of label {number}', { number: at + 1 })}
            spellCheck={false}
            placeholder="org.opencontainers.image.source"
            className="h-8 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-2 font-mono text-xs max-md:h-11"
            value={row.key}
            onChange={({ target }) => setRow(at, { key: target.value })}
          />
          <select
            aria-label={say('What label {number} holds', { number: at + 1 })}
            className="h-8 w-36 rounded-md border border-line-strong bg-surface px-1.5 text-xs max-md:h-11 max-md:w-28"
            value={row.type}
            onChange={({ target }) => setRow(at, { type: target.value })}
          >
            {types.map((type) => (
              <option key={type} value={type}>
                {say(typeTexts[type])}
              </option>
            ))}
          </select>
          <IconButton
            label={say('Remove label {number}', { number: at + 1 })}
            onClick={() => change(rows.filter((_, index) => index !== at))}
          >
            <X className="size-3.5" aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <Button onClick={() => setRows([...rows, { key: '', type: 'text' }])}>
        <Plus className="size-3.5" aria-hidden="true" />
        {say('Add a label')}
      </Button>
      <label className="flex min-h-6 items-center gap-2 max-md:min-h-11">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={isStrict}
          onChange={({ target }) => onStrict(target.checked)}
        />
        {say('Report labels that are not in this list')}
      </label>
    </section>
  )
}
