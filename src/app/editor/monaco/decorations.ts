import type { Finding } from '../../../engine/report/report.ts'
import type { Severity } from '../../../engine/rules/rule.ts'
import type { Span } from '../../../engine/text/span.ts'
import { severityRank } from '../../ui/Severity.tsx'
import { type editor, MarkerSeverity, Range } from './monaco.ts'

const severities: Readonly<Record<Severity, MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
  style: MarkerSeverity.Hint,
}

const rangeOf = (model: editor.ITextModel, { start, end }: Span): Range =>
  Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end))

export const markersOf = (model: editor.ITextModel, findings: readonly Finding[]): editor.IMarkerData[] =>
  findings.map((finding) => ({
    ...rangeOf(model, finding.at),
    severity: severities[finding.severity],
    message: finding.message.replaceAll('`', ''),
    code: finding.rule,
    source: 'drydock',
  }))

/** One glyph a line, by severity and shape: the gravest wins. */
export function decorationsOf(
  model: editor.ITextModel,
  findings: readonly Finding[],
): editor.IModelDeltaDecoration[] {
  const gravest = new Map<number, Severity>()
  for (const { at, severity } of findings) {
    const line = model.getPositionAt(at.start).lineNumber
    const known = gravest.get(line)
    if (!known || severityRank[severity] < severityRank[known]) gravest.set(line, severity)
  }
  return [...gravest].map(([line, severity]) => ({
    range: new Range(line, 1, line, 1),
    options: { glyphMarginClassName: `drydock-glyph ${severity}` },
  }))
}

export const litDecoration = (model: editor.ITextModel, lit: Span): editor.IModelDeltaDecoration[] => {
  const range = rangeOf(model, { start: lit.start, end: Math.max(lit.start, lit.end - 1) })
  return [{ range, options: { isWholeLine: true, className: 'drydock-lit', marginClassName: 'drydock-lit' } }]
}
