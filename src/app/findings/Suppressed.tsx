import type { Report } from '../../engine/report/report.ts'
import type { LineMap } from '../../engine/text/line-map.ts'
import type { Span } from '../../engine/text/span.ts'
import { counted, say } from '../words/say.ts'

interface Props {
  readonly findings: Report['suppressed']
  readonly map: LineMap
  readonly onJump: (span: Span) => void
}

/** What comments or settings silence, with the reasons given. */
export const Suppressed = ({ findings, map, onJump }: Props) => (
  <details className="text-muted">
    <summary className="cursor-pointer rounded text-xs max-md:py-3">
      {counted(findings.length, '1 ignored finding', '{count} ignored findings')}
    </summary>
    <ul className="mt-1 space-y-1 text-xs">
      {findings.slice(0, 200).map((finding) => (
        <li key={`${finding.rule}${finding.at.start}`}>
          <button
            type="button"
            className="rounded text-left hover:text-text max-md:min-h-11"
            onClick={() => onJump(finding.at)}
          >
            {say('line {line}', { line: String(map.positionAt(finding.at.start).line) })} ·{' '}
            <code className="font-mono">{finding.rule}</code>
            {finding.because && ` · ${say('because {reason}', { reason: finding.because })}`}
          </button>
        </li>
      ))}
    </ul>
  </details>
)
