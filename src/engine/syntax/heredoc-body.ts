import type { HeredocMarker } from './heredoc-marker.ts'
import { INSTRUCTION_NAMES } from './instruction-names.ts'
import { lineAt } from './lines.ts'
import type { LogicalLine } from './logical-line.ts'
import type { Heredoc } from './tree.ts'

/** The heredocs of one instruction, and where the line after the last one starts. */
export interface HeredocBlock {
  readonly heredocs: readonly Heredoc[]
  readonly next: number
}

/** Finds the bodies of heredocs in one text; each look-up takes no longer on a long text. */
export interface BodyFinder {
  /** For the markers of one instruction; the first body starts at `from`. */
  readonly heredocsOf: (line: LogicalLine, markers: readonly HeredocMarker[], from: number) => HeredocBlock
}

export function bodyFinder(source: string): BodyFinder {
  let linesByText: ReadonlyMap<string, readonly number[]> | undefined
  let linesByTabless: ReadonlyMap<string, readonly number[]> | undefined

  const terminatorOf = ({ name, stripsTabs }: HeredocMarker, from: number): number | undefined => {
    if (stripsTabs) linesByTabless ??= indexOfLines(source, (text) => text.replace(/^\t+/, ''))
    else linesByText ??= indexOfLines(source, (text) => text)
    return firstFrom((stripsTabs ? linesByTabless : linesByText)?.get(name) ?? [], from)
  }

  return {
    heredocsOf(line, markers, from) {
      const heredocs: Heredoc[] = []
      let at = from
      for (const marker of markers) {
        const { name, isQuoted, stripsTabs } = marker
        const terminator = terminatorOf(marker, at)
        const stop = terminator ?? nextInstruction(source, at)
        heredocs.push({
          name,
          marker: line.spanOf(marker.start, marker.end),
          body: { start: at, end: stop },
          isQuoted,
          stripsTabs,
          isClosed: terminator !== undefined,
        })
        at = terminator === undefined ? stop : lineAt(source, stop).next
      }
      return { heredocs, next: at }
    },
  }
}

function indexOfLines(
  source: string,
  keyOf: (text: string) => string,
): ReadonlyMap<string, readonly number[]> {
  const starts = new Map<string, number[]>()
  for (let at = 0; at < source.length; ) {
    const line = lineAt(source, at)
    const key = keyOf(source.slice(line.start, line.end))
    const known = starts.get(key)
    if (known) known.push(at)
    else starts.set(key, [at])
    at = line.next
  }
  return starts
}

function firstFrom(sorted: readonly number[], from: number): number | undefined {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return sorted[low]
}

const INSTRUCTION = new RegExp(`(?:${INSTRUCTION_NAMES.join('|')})[ \\t]`, 'y')

/**
 * Docker gives up on a heredoc that is never closed. While it is being typed, the instructions below still
 * count: the body ends before the first line that starts with an instruction in capitals.
 */
function nextInstruction(source: string, from: number): number {
  for (let at = from; at < source.length; at = lineAt(source, at).next) {
    INSTRUCTION.lastIndex = at
    if (INSTRUCTION.test(source)) return at
  }
  return source.length
}
