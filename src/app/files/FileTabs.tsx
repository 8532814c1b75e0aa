import { Pencil, Plus, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { IconButton } from '../ui/IconButton.tsx'
import { say } from '../words/say.ts'
import { companionVerbs, type PageVerbs } from './companion-verbs.ts'
import { NameField } from './NameField.tsx'

interface Props {
  readonly files: Readonly<Record<string, string>>
  /** The companion on screen; undefined for the Dockerfile. */
  readonly current: string | undefined
  readonly verbs: PageVerbs
}

type Asking = { readonly kind: 'add' } | { readonly kind: 'rename'; readonly name: string }

const tabId = (at: number) => `file-tab-${at}`

/** The Dockerfile and the files beside it, one tab each. */
export function FileTabs({ files, current, verbs }: Props) {
  const [asking, setAsking] = useState<Asking>()
  const strip = useRef<HTMLDivElement>(null)
  const { onAdd, onRename, onRemove, onShow } = companionVerbs(files, verbs)
  const tabs = [undefined, ...Object.keys(files)]
  const at = Math.max(0, tabs.indexOf(current))
  const taken = Object.keys(files).concat('Dockerfile')

  useEffect(() => {
    document.getElementById(tabId(at))?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [at])

  const focusTab = (place: number) => setTimeout(() => document.getElementById(tabId(place))?.focus())
  const onKeyDown = (event: KeyboardEvent) => {
    const to = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      onShow(tabs[to])
      focusTab(to)
    }
    if (current === undefined) return
    if (event.key === 'F2') setAsking({ kind: 'rename', name: current })
    if (event.key === 'Delete') {
      onRemove(current)
      focusTab(0)
    }
  }

  return (
    <div className="flex h-9 shrink-0 items-stretch border-line border-b bg-canvas max-md:h-[45px]" data-pane>
      <div ref={strip} className="flex min-w-0 items-stretch overflow-x-auto [scrollbar-width:none]">
        <div role="tablist" aria-label={say('Files')} className="flex items-stretch" onKeyDown={onKeyDown}>
          {tabs.map((name, place) =>
            asking?.kind === 'rename' && name === asking.name ? (
              <NameField
                key={name}
                label={say('New name of {name}', { name: asking.name })}
                name={asking.name}
                taken={taken.filter((one) => one !== name)}
                onDone={(to) => {
                  setAsking(undefined)
                  onRename(asking.name, to)
                  focusTab(place)
                }}
                onCancel={() => {
                  setAsking(undefined)
                  focusTab(place)
                }}
              />
            ) : (
              <button
                key={name ?? ''}
                id={tabId(place)}
                type="button"
                role="tab"
                aria-selected={place === at}
                aria-controls={name === undefined ? 'text-panel' : 'companion-panel'}
                {...(name !== undefined && { 'aria-keyshortcuts': 'F2 Delete' })}
                tabIndex={place === at ? 0 : -1}
                className="max-w-56 shrink-0 truncate border-transparent border-r border-b-2 px-3 font-mono text-muted text-xs -outline-offset-2 hover:text-text aria-selected:border-b-accent aria-selected:bg-surface aria-selected:text-text"
                title={name === undefined ? undefined : say('{name} (F2 renames, Delete removes)', { name })}
                onClick={() => onShow(name)}
                onDoubleClick={() => name !== undefined && setAsking({ kind: 'rename', name })}
              >
                {name ?? 'Dockerfile'}
              </button>
            ),
          )}
        </div>
        {asking?.kind === 'add' && (
          <NameField
            label={say('Name of the file to add')}
            name=""
            taken={taken}
            onDone={(name) => {
              setAsking(undefined)
              onAdd(name)
              focusTab(tabs.length)
            }}
            onCancel={() => setAsking(undefined)}
          />
        )}
      </div>
      {asking?.kind !== 'add' && (
        <IconButton
          label={say('Add a file')}
          className="my-auto max-md:my-0"
          onClick={() => setAsking({ kind: 'add' })}
        >
          <Plus className="size-4" aria-hidden="true" />
        </IconButton>
      )}
      {current !== undefined && (
        <span className="ml-auto flex shrink-0 items-center pr-1">
          <IconButton
            label={say('Rename {name}', { name: current })}
            onClick={() => setAsking({ kind: 'rename', name: current })}
          >
            <Pencil className="size-3.5" aria-hidden="true" />
          </IconButton>
          <IconButton label={say('Remove {name}', { name: current })} onClick={() => onRemove(current)}>
            <Trash2 className="size-3.5" aria-hidden="true" />
          </IconButton>
        </span>
      )}
    </div>
  )
}
