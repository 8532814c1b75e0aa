import { cell, code, table } from '../../report/formats/markdown-table.ts'
import { totalText } from '../../sizes/totals-text.ts'
import type { Break } from '../row.ts'
import { type Comparison, differenceText, nothingToCompare } from './comparison.ts'

const breakText = ({ kind, text }: Break): string => `**${kind}:** ${cell(text)}`

/** To paste into a pull request. */
export function comparisonMarkdown({ path, rows }: Comparison): string {
  const body =
    rows.length === 0
      ? `${nothingToCompare}.`
      : table(
          ['Base', 'Whole image', 'To pull', 'Against now', 'What would break'],
          rows.map(({ base, isCurrent, size, unknowns, pull, difference, breaks }) => [
            code(base),
            totalText(size, unknowns),
            totalText(pull, unknowns),
            isCurrent ? 'now' : differenceText(difference),
            breaks.map(breakText).join('<br>'),
          ]),
        )
  return `### Bases for ${code(path)}\n\n${body}\n`
}
