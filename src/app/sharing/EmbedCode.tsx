import { useId, useMemo, useState } from 'react'
import { addressOf } from '../address-of.ts'
import { type EmbedOptions, embedSearch } from '../embed-options.ts'
import type { State } from '../state.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { type PlainText, say } from '../words/say.ts'
import { frameCode } from './frame-code.ts'

interface Props {
  readonly state: State
  readonly copied: string | undefined
  readonly onCopy: (name: string, text: string) => void
}

const views: readonly (readonly [EmbedOptions['view'], PlainText])[] = [
  ['split', 'Text and findings'],
  ['code', 'Text'],
  ['layers', 'Layers'],
]

/** The work in a frame of the reader's own page: its HTML, and what it will look like. */
export function EmbedCode({ state, copied, onCopy }: Props) {
  const [options, setOptions] = useState<EmbedOptions>({ view: 'split', isReadOnly: true })
  const [isPreviewed, setPreviewed] = useState(false)
  const address = useMemo(() => addressOf(state, embedSearch(options)), [state, options])
  const code = frameCode(address)
  const id = useId()
  return (
    <section>
      <h3 className="font-medium">{say('Embed')}</h3>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        <label className="flex items-center gap-2" htmlFor={id}>
          {say('Shows')}
          <select
            id={id}
            className="h-8 rounded-md border border-line-strong bg-surface px-1.5 max-md:h-11"
            value={options.view}
            onChange={({ target }) =>
              setOptions({ ...options, view: views.find(([view]) => view === target.value)?.[0] ?? 'split' })
            }
          >
            {views.map(([view, label]) => (
              <option key={view} value={view}>
                {say(label)}
              </option>
            ))}
          </select>
        </label>
        <label className="flex min-h-6 items-center gap-2 max-md:min-h-11">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={options.isReadOnly}
            onChange={({ target }) => setOptions({ ...options, isReadOnly: target.checked })}
          />
          {say('Read only')}
        </label>
      </div>
      <div className="mt-1 flex items-center gap-2">
        <input
          readOnly
          aria-label={say('HTML of the frame')}
          className="h-8 min-w-0 flex-1 rounded-md border border-line-strong bg-sunken px-2 font-mono text-xs max-md:h-11"
          value={code}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <CopyButton
          label={say('Copy HTML of the frame')}
          isCopied={copied === 'embed'}
          onCopy={() => onCopy('embed', code)}
        />
      </div>
      <details className="mt-1" onToggle={({ currentTarget }) => setPreviewed(currentTarget.open)}>
        <summary className="cursor-pointer py-0.5 text-muted max-md:py-3">{say('Preview')}</summary>
        {isPreviewed && (
          <iframe
            // A frame that only gets another fragment would not load again.
            key={address}
            src={address}
            title={say('Preview of the frame')}
            className="mt-1 h-96 w-full rounded-lg border border-line"
          />
        )}
      </details>
    </section>
  )
}
