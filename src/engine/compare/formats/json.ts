import { lineMap } from '../../text/line-map.ts'
import type { Span } from '../../text/span.ts'
import type { Break } from '../row.ts'
import type { Comparison } from './comparison.ts'

/** The number of the format; it changes when a field is removed or changes its meaning. See docs/json.md. */
const comparisonVersion = 1

/** The public format of `drydock compare`: docs/json.md. */
export function comparisonJson({ path, source, rows }: Comparison): string {
  const lines = lineMap(source)
  const region = ({ start, end }: Span) => {
    const [from, to] = [lines.positionAt(start), lines.positionAt(end)]
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  }
  const breakJson = ({ kind, text, at }: Break) => ({
    kind,
    text,
    ...(at && { line: lines.positionAt(at.start).line }),
  })
  const bases = rows.map(({ edits, breaks, ...row }) => ({
    ...row,
    edits: edits.map(({ span, text }) => ({ ...region(span), text })),
    breaks: breaks.map(breakJson),
  }))
  return `${JSON.stringify({ version: comparisonVersion, path, bases }, undefined, 2)}\n`
}
