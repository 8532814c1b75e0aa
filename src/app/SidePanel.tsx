import { Suspense } from 'react'
import type { Span } from '../engine/text/span.ts'
import type { Analyst } from '../worker/client.ts'
import { FindingsPanel } from './findings/FindingsPanel.tsx'
import { Reading } from './Reading.tsx'
import type { View as SharedView } from './share/codec.ts'
import type { State } from './state.ts'
import { lazyPart } from './ui/lazy-part.tsx'
import { type Tab, Tabs } from './ui/Tabs.tsx'
import type { Known } from './use-report.ts'
import type { Verbs } from './use-verbs.ts'
import { say } from './words/say.ts'

// Nothing but the findings is needed at the start.
const OtherPanel = lazyPart(async () => (await import('./OtherPanel.tsx')).default)

interface Props {
  readonly state: State
  readonly known: Known | undefined
  /** False where something else leads from panel to panel. */
  readonly hasTabs: boolean
  /** In a frame there are findings and layers, and no settings. */
  readonly isEmbedded: boolean
  readonly lit: Span | undefined
  readonly analyst: Analyst
  readonly verbs: Verbs
}

/** The tabs beside the editor. */
export function SidePanel({ state, known, hasTabs, isEmbedded, lit, analyst, verbs }: Props) {
  const current = panelOf(state)
  const files = Object.keys(state.options.files ?? {}).length
  const tabs: Tab<SharedView>[] = [
    { name: 'findings', label: say('Findings'), ...(known && { count: known.report.findings.length }) },
    { name: 'layers', label: say('Layers') },
    { name: 'cache', label: say('Cache') },
    { name: 'compare', label: say('Compare') },
    { name: 'files', label: say('Files'), ...(files > 0 && { count: files }) },
    { name: 'settings', label: say('Settings') },
  ]
  return (
    <>
      {hasTabs && (
        <Tabs
          label={say('Panels')}
          tabs={isEmbedded ? tabs.slice(0, 2) : tabs}
          current={current}
          onChange={verbs.onView}
        />
      )}
      <div
        id={`panel-${current}`}
        {...(hasTabs && { role: 'tabpanel', 'aria-labelledby': `tab-${current}` })}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain [scrollbar-gutter:stable]"
      >
        <h2 className="sr-only">{tabs.find(({ name }) => name === current)?.label}</h2>
        <Suspense>
          {current !== 'findings' ? (
            <OtherPanel
              name={current}
              state={state}
              known={known}
              lit={lit}
              isEmbedded={isEmbedded}
              analyst={analyst}
              verbs={verbs}
            />
          ) : known ? (
            <FindingsPanel
              report={known.report}
              source={known.source}
              lit={lit}
              jumps={state.jumps}
              verbs={verbs}
            />
          ) : (
            <Reading />
          )}
        </Suspense>
      </div>
    </>
  )
}

const panelOf = ({ view }: State): SharedView => (view === 'code' ? 'findings' : view)
