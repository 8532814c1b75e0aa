import { printable } from '../../report/formats/plain.ts'
import { totalText } from '../../sizes/totals-text.ts'
import type { BaseRow } from '../row.ts'
import { type Comparison, differenceText, nothingToCompare } from './comparison.ts'

const head: readonly string[] = ['Base', 'Whole image', 'To pull', 'Against now']

const cellsOf = ({ base, size, unknowns, pull, difference, isCurrent }: BaseRow): readonly string[] => [
  printable(base),
  totalText(size, unknowns),
  totalText(pull, unknowns),
  isCurrent ? 'now' : differenceText(difference),
]

/** For people at a terminal: a line a base, and under it what would break. */
export function comparisonText({ path, rows }: Comparison): string {
  if (rows.length === 0) return `${printable(path)}\n  ${nothingToCompare}\n`
  const table = [head, ...rows.map(cellsOf)]
  const widths = head.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)))
  const lines = table.map(
    (cells) => `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`,
  )
  const [title = '', ...bodies] = lines
  const parts = rows.map(({ breaks }, index) => [
    bodies[index] ?? '',
    ...breaks.map(({ kind, text }) => `      ${kind.padEnd(5)}  ${printable(text)}`),
  ])
  return `${[printable(path), title, ...parts.flat()].map((line) => line.trimEnd()).join('\n')}\n`
}
