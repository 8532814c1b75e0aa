import { lineMap } from '../engine/text/line-map.ts'
import type { Span } from '../engine/text/span.ts'
import type { Analyst } from '../worker/client.ts'
import { Reading } from './Reading.tsx'
import type { View as SharedView } from './share/codec.ts'
import { fileOf, type State } from './state.ts'
import { lazyPart } from './ui/lazy-part.tsx'
import type { Known } from './use-report.ts'
import type { Verbs } from './use-verbs.ts'

const LayersPanel = lazyPart(async () => (await import('./layers/LayersPanel.tsx')).default)
const RealImagePanel = lazyPart(async () => (await import('./real-image/RealImagePanel.tsx')).default)
const CachePanel = lazyPart(async () => (await import('./cache/CachePanel.tsx')).default)
const ComparePanel = lazyPart(async () => (await import('./compare/ComparePanel.tsx')).default)
const FilesPanel = lazyPart(async () => (await import('./files/FilesPanel.tsx')).default)
const SettingsPanel = lazyPart(async () => (await import('./settings/SettingsPanel.tsx')).default)

interface Props {
  readonly name: Exclude<SharedView, 'findings'>
  readonly state: State
  readonly known: Known | undefined
  readonly lit: Span | undefined
  /** In a frame there is no image to be read. */
  readonly isEmbedded: boolean
  readonly analyst: Analyst
  readonly verbs: Verbs
}

const noNumbers: Readonly<Record<string, number>> = {}

/** Every panel but the findings, each loaded when it is first opened. */
export default function OtherPanel({ name, state, known, lit, isEmbedded, analyst, verbs }: Props) {
  const { options } = state
  if (name === 'files') {
    return (
      <FilesPanel
        analyst={analyst}
        source={state.source}
        options={options}
        folder={state.folder}
        current={fileOf(state)}
        verbs={verbs}
      />
    )
  }
  if (name === 'settings') return <SettingsPanel options={options} onChange={verbs.onOptions} />
  if (!known) return <Reading />
  if (name === 'layers') {
    return (
      <>
        {!isEmbedded && (
          <RealImagePanel
            image={state.image}
            report={known.report}
            source={known.source}
            options={options}
            verbs={verbs}
          />
        )}
        <LayersPanel
          size={known.report.size}
          source={known.source}
          lit={lit}
          assumptions={options.assumptions ?? noNumbers}
          verbs={verbs}
        />
      </>
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
  return (
    <ComparePanel
      analyst={analyst}
      size={known.report.size}
      source={known.source}
      options={options}
      verbs={verbs}
    />
  )
}
