import type { Finding } from '../../engine/report/report.ts'
import type { LineMap } from '../../engine/text/line-map.ts'
import { formatSaving, isNotable } from '../ui/bytes.ts'
import { Prose } from '../ui/Prose.tsx'
import { severityLook, severityRank } from '../ui/Severity.tsx'
import { say, sayIfKnown } from '../words/say.ts'

interface Props {
  readonly findings: readonly Finding[]
  readonly map: LineMap
}

/** One row a finding: the worst first, and then as they stand in the text. */
export function PrintedFindings({ findings, map }: Props) {
  if (findings.length === 0) return <p>{say('No findings')}</p>
  const sorted = [...findings].sort(
    (a, b) => severityRank[a.severity] - severityRank[b.severity] || a.at.start - b.at.start,
  )
  return (
    <table>
      <thead>
        <tr>
          <th className="whitespace-nowrap">{say('Line')}</th>
          <th className="whitespace-nowrap">{say('Severity')}</th>
          <th>{say('Finding')}</th>
          <th>{say('Its fix saves')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ rule, at, severity, title, message, saves }) => (
          <tr key={`${rule}${at.start}-${at.end}${message}`}>
            <td className="tabular-nums">{map.positionAt(at.start).line}</td>
            <td className="whitespace-nowrap">{say(severityLook[severity].name)}</td>
            <td>
              <strong className="font-medium">
                <Prose>{sayIfKnown(title)}</Prose>
              </strong>
              <br />
              <span lang="en">
                <Prose>{message}</Prose>
              </span>{' '}
              <span className="font-mono text-2xs text-muted">{rule}</span>
            </td>
            <td className="whitespace-nowrap tabular-nums">{isNotable(saves) && formatSaving(saves)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
