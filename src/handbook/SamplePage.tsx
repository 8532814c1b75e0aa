import type { Sample } from '../app/samples/sample.ts'
import { formatSaving, isNotable } from '../app/ui/bytes.ts'
import { Prose } from '../app/ui/Prose.tsx'
import { SeverityIcon } from '../app/ui/Severity.tsx'
import { formatHead, formatTotal, isUntold } from '../app/ui/totals.ts'
import { byImpact } from '../engine/report/order.ts'
import type { Report } from '../engine/report/report.ts'
import { lineMap } from '../engine/text/line-map.ts'
import { encode } from '../worker/link/codec.ts'
import { Code } from './Code.tsx'
import { Layout, type Place } from './Layout.tsx'

interface Props {
  readonly sample: Sample
  /** Of exactly this sample, with its fixes weighed. */
  readonly report: Report
  readonly place: Place
}

/** A sample with what Drydock says of it, computed when the site was built. */
export function SamplePage({ sample, report, place }: Props) {
  const { title, lesson, source, options, note } = sample
  const { shipped, pull, unknowns } = report.size
  const saves = report.afterSafeFixes?.saves
  const { positionAt } = lineMap(source)
  return (
    <Layout place={place} title={title} description={lesson}>
      <h1 className="font-semibold text-2xl tracking-tight">{title}</h1>
      <p className="text-muted">
        <Prose>{lesson}</Prose>
      </p>
      <p>
        Ships <strong>{formatTotal(shipped, unknowns)}</strong>
        {!isUntold(shipped, unknowns) && `, pulls ${formatHead(pull, unknowns)}`}.
        {isNotable(saves) && ` Safe fixes: ${formatSaving(saves)}.`} {note && <Prose>{note}</Prose>}
      </p>
      <p>
        <a
          className="text-accent underline"
          href={`${place.root}${encode({ source, options, line: undefined, view: undefined })}`}
        >
          Open in the playground
        </a>
      </p>
      <Code label="Dockerfile" text={source} />
      {Object.entries(options.files ?? {}).map(([name, text]) => (
        <Code key={name} label={name} text={`# ${name}\n${text}`} />
      ))}
      <h2 className="font-semibold text-lg">What Drydock finds</h2>
      {report.findings.length === 0 ? (
        <p>Nothing.</p>
      ) : (
        <ul className="space-y-2">
          {[...report.findings].sort(byImpact).map(({ rule, at, severity, message, saves: gain }) => (
            <li key={`${rule}${at.start}`} className="flex gap-2">
              <SeverityIcon severity={severity} className="mt-0.5" />
              <span>
                Line {positionAt(at.start).line}: <Prose>{message}</Prose>.
                {isNotable(gain) && ` ${formatSaving(gain)}.`}{' '}
                <a className="text-accent underline" href={`${place.root}handbook/rules/${rule}.html`}>
                  {rule}
                </a>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  )
}
