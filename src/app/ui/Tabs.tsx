import type { KeyboardEvent } from 'react'

export interface Tab<Name extends string> {
  readonly name: Name
  readonly label: string
  readonly count?: number
}

interface Props<Name extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Name>[]
  readonly current: Name
  readonly onChange: (name: Name) => void
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** A row of tabs; the panel is the caller's, with `id="panel-<name>"`. */
export function Tabs<Name extends string>({ label, tabs, current, onChange }: Props<Name>) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = tabs.findIndex(({ name }) => name === current)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (!next) return
    onChange(next.name)
    document.getElementById(`tab-${next.name}`)?.focus()
  }
  return (
    <div
      role="tablist"
      aria-label={label}
      className="@container flex h-10 shrink-0 items-stretch overflow-x-auto overflow-y-hidden border-line border-b px-2 [scrollbar-width:none]"
      onKeyDown={onKeyDown}
    >
      {tabs.map(({ name, label: text, count }) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          role="tab"
          aria-selected={name === current}
          aria-controls={`panel-${name}`}
          tabIndex={name === current ? 0 : -1}
          className="flex shrink-0 items-center gap-1.5 border-transparent border-b-2 @max-md:px-1.5 px-2.5 font-medium text-muted text-sm -outline-offset-2 transition-colors hover:text-text aria-selected:border-accent aria-selected:text-text"
          onClick={() => onChange(name)}
        >
          {text}
          {count !== undefined && (
            <span className="rounded-full bg-hover px-1.5 text-2xs text-muted tabular-nums">{count}</span>
          )}
        </button>
      ))}
    </div>
  )
}
