import { Code, Layers, ListChecks, RefreshCw, Scale } from 'lucide-react'
import type { View } from './state.ts'
import { say } from './words/say.ts'

interface Props {
  readonly view: View
  readonly count: number | undefined
  /** A frame shows the first three. */
  readonly isEmbedded?: boolean
  readonly onView: (view: View) => void
}

const tabs = [
  { view: 'code', text: 'Code', Icon: Code },
  { view: 'findings', text: 'Findings', Icon: ListChecks },
  { view: 'layers', text: 'Layers', Icon: Layers },
  { view: 'cache', text: 'Cache', Icon: RefreshCw },
  { view: 'compare', text: 'Compare', Icon: Scale },
] as const

/** A phone's way between the views, within reach of the thumb. */
export const BottomTabs = ({ view, count, isEmbedded = false, onView }: Props) => (
  <nav
    aria-label={say('Views')}
    className="flex shrink-0 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)]"
  >
    {tabs.slice(0, isEmbedded ? 3 : undefined).map(({ view: name, text, Icon }) => (
      <button
        key={name}
        type="button"
        aria-current={name === view ? 'page' : undefined}
        className="flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-2xs text-muted -outline-offset-2 aria-[current]:font-medium aria-[current]:text-accent"
        onClick={() => onView(name)}
      >
        <Icon className="size-5" aria-hidden="true" />
        <span>
          {name === 'findings' && count !== undefined ? say('Findings ({count})', { count }) : say(text)}
        </span>
      </button>
    ))}
  </nav>
)
