import type { Weighed } from '../sizes/measured.ts'
import type { HistoryRow } from './history-json.ts'
import { sizeOf } from './history-size.ts'

interface Columns {
  readonly createdBy: number
  /** Where the column behind it begins, if there is one. */
  readonly createdByEnd: number | undefined
  readonly size: number
  readonly sizeEnd: number | undefined
}

/** The table of `docker history` and `podman history`, newest first, whatever stands around it. */
export function rowsOfTable(text: string): readonly HistoryRow[] {
  const lines = text.split('\n').map((line) => line.replaceAll('\r', ''))
  const start = lines.findIndex((line) => columnsOf(line) !== undefined)
  const columns = columnsOf(lines[start] ?? '')
  if (!columns) return []
  const rows: HistoryRow[] = []
  // A command with line breaks in it makes a row of several lines; the last one has the size.
  let begun: string | undefined
  for (const line of lines.slice(start + 1)) {
    const row = inColumns(line, columns) ?? atEnd(line, begun !== undefined)
    if (row) rows.push({ ...row, createdBy: [begun ?? '', row.createdBy].join('\n') })
    begun = row ? undefined : [begun ?? '', begun === undefined ? behindDate(line) : line].join('\n')
  }
  return rows
}

/** `IMAGE   CREATED   CREATED BY   SIZE   COMMENT`, in any order. */
function columnsOf(head: string): Columns | undefined {
  const starts = [...head.matchAll(/[A-Z]+(?: [A-Z]+)*/g)].map(({ 0: name, index }) => ({ name, index }))
  const of = (name: string) => starts.findIndex((column) => column.name === name)
  const [createdBy, size] = [of('CREATED BY'), of('SIZE')]
  const [text, bytes] = [starts[createdBy], starts[size]]
  if (!text || !bytes) return undefined
  return {
    createdBy: text.index,
    createdByEnd: starts[createdBy + 1]?.index,
    size: bytes.index,
    sizeEnd: starts[size + 1]?.index,
  }
}

/** A row whose cells stand beneath the names of their columns. */
function inColumns(line: string, columns: Columns): HistoryRow | undefined {
  const { createdBy, createdByEnd, size, sizeEnd } = columns
  const isAligned = [createdBy, size].every((at) => at === 0 || line[at - 1] === ' ')
  const bytes = sizeOf(line.slice(size, sizeEnd).trim())
  return isAligned && bytes
    ? { createdBy: line.slice(createdBy, createdByEnd).trim(), size: bytes }
    : undefined
}

/** `  … && make install    12.3MB    buildkit.dockerfile.v0`: where the columns have shifted. */
function atEnd(line: string, isBegun: boolean): HistoryRow | undefined {
  const cells = line.trimEnd().split(/\s{2,}|\t/)
  for (const behind of [1, 2]) {
    const size: Weighed | undefined = sizeOf(cells.at(-behind) ?? '')
    const before = cells.slice(0, cells.length - behind)
    if (size && before.length > 0)
      return { createdBy: isBegun ? before.join(' ') : behindDate(before.join('  ')), size }
  }
  return undefined
}

/** A row without the image and the date in front of its command. */
const behindDate = (line: string): string =>
  line
    .split(/\s{2,}|\t/)
    .slice(2)
    .join(' ')
