import { bodyFinder, markersIn } from './heredoc.ts'
import { continuationOf, inkOf, isCommentAt, lineAt } from './lines.ts'
import { joinLines } from './logical-line.ts'
import type { Heredoc } from './tree.ts'

/** The heredocs of one instruction, and where the line after the last one starts. */
export interface HeredocBlock {
  readonly heredocs: readonly Heredoc[]
  readonly next: number
}

/**
 * A copy of equal length in which dockerfile-ast sees instructions and nothing that it misreads. Gone are
 * comments, blank lines, heredocs, quotes, variables, CRs and directives; each continuation is a backslash.
 */
export interface Mask {
  readonly text: string
  /** By where the instruction's first line starts. */
  readonly heredocsByLine: ReadonlyMap<number, HeredocBlock>
}

export function maskFor(source: string, escape: string): Mask {
  const pieces: string[] = []
  const heredocsByLine = new Map<number, HeredocBlock>()
  const finder = bodyFinder(source)
  let marker = source.indexOf('<<')

  for (let at = 0; at < source.length; ) {
    const line = lineAt(source, at)
    const ink = inkOf(source, line)
    if (ink === line.end || isCommentAt(source, ink)) {
      pieces.push(emptied(source, at, line.next))
      at = line.next
      continue
    }
    const end = maskInstruction(source, at, escape, pieces)
    const start = at
    at = end
    if (marker !== -1 && marker < start) marker = source.indexOf('<<', start)
    if (marker === -1 || marker >= end) continue
    const logical = joinLines(source, ink, end, escape)
    const markers = markersIn(logical)
    if (markers.length === 0) continue
    const block = finder.bodiesOf(logical, markers, end)
    pieces.push(emptied(source, end, block.next))
    heredocsByLine.set(start, block)
    at = block.next
  }
  return { text: pieces.join(''), heredocsByLine }
}

/** Masks the lines of the instruction that starts at `from`, and tells where the next line starts. */
function maskInstruction(source: string, from: number, escape: string, pieces: string[]): number {
  // The last continuation's backslash and line break, which count only if more text follows.
  let joint: { readonly index: number; readonly length: number } | undefined
  let hasText = false
  let at = from
  while (at < source.length) {
    const line = lineAt(source, at)
    const ink = inkOf(source, line)
    const isFirst = at === from
    at = line.next
    if (!isFirst && (ink === line.end || isCommentAt(source, ink))) {
      pieces.push(' '.repeat(line.next - line.start))
      continue
    }
    const continuation = continuationOf(source, line, escape)
    const end = continuation === -1 ? line.end : continuation
    const content = source.slice(hasText ? line.start : Math.min(ink, end), end)
    const shown = content.replace(MISREAD, 'x').replace(CONTROL_BLANKS, ' ')
    pieces.push(' '.repeat(end - line.start - content.length), shown)
    hasText ||= content !== ''
    joint = undefined
    if (continuation === -1) {
      pieces.push(emptied(source, line.end, line.next))
      return at
    }
    // A line with nothing but its continuation, before any text, is no part of the keyword.
    if (!hasText || !source.endsWith('\n', line.next)) pieces.push(' '.repeat(line.next - continuation))
    else {
      joint = { index: pieces.length, length: line.next - continuation }
      pieces.push(`\\${' '.repeat(joint.length - 2)}\n`)
    }
  }
  if (joint) pieces[joint.index] = ' '.repeat(joint.length)
  return at
}

// Letters make keywords, blanks part words; `"`, `$`, `<`, `#`, `=`, `[` and all others mislead.
const MISREAD = /[^A-Za-z\t\v\f\r ]/g
const CONTROL_BLANKS = /[\t\v\f\r]/g

/** Spaces, with the line breaks kept. */
function emptied(source: string, start: number, end: number): string {
  return source.slice(start, end).replace(/[^\n]/g, ' ')
}
