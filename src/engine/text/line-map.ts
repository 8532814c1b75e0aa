/** A place as people count it: line and column both start at 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Turns offsets into lines and back. A line ends at LF; a CR before it belongs to the line. */
export interface LineMap {
  readonly lineCount: number
  positionAt(offset: number): Position
  /** The offset of a line's first character; the length of the text beyond the last line. */
  startOf(line: number): number
}

export function lineMap(source: string): LineMap {
  const starts = [0]
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1)

  const positionAt = (offset: number): Position => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
  return { lineCount: starts.length, positionAt, startOf: (line) => starts[line - 1] ?? source.length }
}
