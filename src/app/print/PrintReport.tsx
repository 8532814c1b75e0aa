import { memo } from 'react'
import { createPortal } from 'react-dom'
import type { Report } from '../../engine/report/report.ts'
import { lineMap } from '../../engine/text/line-map.ts'
import { summaryOf } from '../summary.ts'
import { formatBytes, formatSaving, isNotable } from '../ui/bytes.ts'
import { formatHead, formatTotal, isUntold } from '../ui/totals.ts'
import { say, spokenLanguage } from '../words/say.ts'
import { PrintedFindings } from './PrintedFindings.tsx'
import { PrintedStage } from './PrintedStage.tsx'
import './print.css'
import { usePrinting } from './use-printing.ts'

interface Props {
  readonly source: string
  readonly report: Report
}

/** What paper gets in place of the page: findings, sizes, layers and the text with its line numbers. */
export const PrintReport = memo(function PrintReport(props: Props) {
  return usePrinting() ? createPortal(<Paper {...props} />, document.body) : null
})

function Paper({ source, report }: Props) {
  const map = lineMap(source)
  return (
    <article data-print className="text-text text-xs">
      <h1 className="font-semibold text-lg">{say('Drydock: report on a Dockerfile')}</h1>
      <p className="text-muted">
        {new Date().toLocaleDateString(spokenLanguage(), { dateStyle: 'long' })} · {summaryOf(report)} ·{' '}
        {say('estimated from the text, nothing was built')}
      </p>
      <Sizes report={report} />
      <h2>{say('Findings')}</h2>
      <PrintedFindings findings={report.findings} map={map} />
      <h2>{say('Layers')}</h2>
      {report.size.stages.map((stage) => (
        <PrintedStage key={stage.index} stage={stage} source={source} />
      ))}
      <h2>Dockerfile</h2>
      <ol className="font-mono">
        {source
          .replace(/\n$/, '')
          .split('\n')
          .map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a printed line never moves
            <li key={index} className="flex gap-3">
              <span className="w-8 shrink-0 text-right text-muted tabular-nums">{index + 1}</span>
              <code className="min-w-0 flex-1 whitespace-pre-wrap [overflow-wrap:anywhere]">{line}</code>
            </li>
          ))}
      </ol>
    </article>
  )
}

function Sizes({ report: { size, afterSafeFixes } }: { readonly report: Report }) {
  if (size.stages.length === 0) return null
  const { shipped, pull, dead, unknowns } = size
  return (
    <p className="mt-2 text-sm tabular-nums">
      {say('Ships')} <strong>{formatTotal(shipped, unknowns)}</strong>
      {!isUntold(shipped, unknowns) && ` · ${say('pulls {size}', { size: formatHead(pull, unknowns) })}`}
      {isNotable(dead) && (
        <span className="block">
          {say('{size} ship although a later layer deletes or rewrites them.', {
            size: formatBytes(dead.likely),
          })}
        </span>
      )}
      {afterSafeFixes && isNotable(afterSafeFixes.saves) && (
        <span className="block">
          {say('after safe fixes ≈ {size}', { size: formatBytes(afterSafeFixes.shipped.likely) })} (
          {formatSaving(afterSafeFixes.saves)})
        </span>
      )}
    </p>
  )
}
