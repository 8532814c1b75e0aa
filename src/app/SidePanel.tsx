import { Suspense } from 'react'
import { lineMap } from '../engine/text/line-map.ts'
import type { Span } from '../engine/text/span.ts'
import type { Analyst } from '../worker/client.ts'
import { FindingsPanel } from './findings/FindingsPanel.tsx'
import type { View as SharedView } from './share/codec.ts'
import type { State } from './state.ts'
import { lazyPart } from './ui/lazy-part.tsx'
import { type Tab, Tabs } from './ui/Tabs.tsx'
import type { Known } from './use-report.ts'
import type { Verbs } from './use-verbs.ts'
import { say } from './words/say.ts'

// Nothing but the findings is needed at the start.
const LayersPanel = lazyPart(async () => (await import('./layers/LayersPanel.tsx')).default)
const CachePanel = lazyPart(async () => (await import('./cache/CachePanel.tsx')).default)
const FilesPanel = lazyPart(async () => (await import('./files/FilesPanel.tsx')).default)
const SettingsPanel = lazyPart(async () => (await import('./settings/SettingsPanel.tsx')).default)

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

type PanelName = SharedView

/** The tabs beside the editor. */
export function SidePanel({ state, known, hasTabs, isEmbedded, lit, analyst, verbs }: Props) {
  const current = panelOf(state)
  const files = Object.keys(state.options.files ?? {}).length
  const tabs: Tab<PanelName>[] = [
    { name: 'findings', label: say('Findings'), ...(known && { count: known.report.findings.length }) },
    { name: 'layers', label: say('Layers') },
    { name: 'cache', label: say('Cache') },
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
          <Panel name={current} state={state} known={known} lit={lit} analyst={analyst} verbs={verbs} />
        </Suspense>
      </div>
    </>
  )
}

const panelOf = ({ view }: State): PanelName => (view === 'code' ? 'findings' : view)

const noNumbers: Readonly<Record<string, number>> = {}
const noTexts: Readonly<Record<string, string>> = {}

function Panel({
  name,
  state,
  known,
  lit,
  analyst,
  verbs,
}: Omit<Props, 'hasTabs' | 'isEmbedded'> & { readonly name: PanelName }) {
  const { options } = state
  if (name === 'files') {
    return (
      <FilesPanel
        files={options.files ?? noTexts}
        contextSizes={options.contextSizes}
        onWrite={verbs.onWriteFile}
        onRemove={verbs.onRemoveFile}
        onForgetSizes={verbs.onForgetSizes}
      />
    )
  }
  if (name === 'settings') return <SettingsPanel options={options} onChange={verbs.onOptions} />
  if (!known) return <p className="p-6 text-center text-muted">{say('Reading the Dockerfile…')}</p>
  if (name === 'layers') {
    return (
      <LayersPanel
        size={known.report.size}
        source={known.source}
        lit={lit}
        assumptions={options.assumptions ?? noNumbers}
        verbs={verbs}
      />
    )
  }
  if (name === 'cache') {
    return (
      <CachePanel
        analyst={analyst}
        report={known.report}
        source={known.source}
        options={options}
        line={state.selection && lineMap(state.source).positionAt(state.selection.start).line}
        lit={lit}
        verbs={verbs}
      />
    )
  }
  return <FindingsPanel report={known.report} source={known.source} lit={lit} verbs={verbs} />
}
