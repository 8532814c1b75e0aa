import type { Finding } from '../../engine/report/report.ts'
import { say } from '../words/say.ts'
import { type FilterName, filterNames, matches } from './groups.ts'

interface Props {
  readonly findings: readonly Finding[]
  readonly filters: ReadonlySet<FilterName>
  readonly onToggle: (filter: FilterName) => void
}

/** Chips that narrow the list; those that would leave nothing are not shown. */
export function FilterChips({ findings, filters, onToggle }: Props) {
  const counts = filterNames.map((name) => ({
    name,
    count: findings.filter((finding) => matches(finding, name)).length,
  }))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and no more
    <div
      role="group"
      aria-label={say('Filter findings')}
      className="flex min-w-0 flex-1 flex-wrap gap-1.5 max-md:-ml-3 max-md:flex-nowrap max-md:overflow-x-auto max-md:pl-3 max-md:[scrollbar-width:none]"
    >
      {counts
        .filter(({ name, count }) => count > 0 || filters.has(name))
        .map(({ name, count }) => (
          <button
            key={name}
            type="button"
            aria-pressed={filters.has(name)}
            className="h-6 shrink-0 whitespace-nowrap rounded-full border border-line-strong px-2 text-muted text-xs transition-colors hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent max-md:h-11 max-md:px-3.5"
            onClick={() => onToggle(name)}
          >
            {say(name)} <span className="tabular-nums">{count}</span>
          </button>
        ))}
    </div>
  )
}
