import { bodyFinder, type HeredocBlock } from './heredoc-body.ts'
import { markersIn } from './heredoc-marker.ts'
import { continuationOf, inkOf, isCommentAt, lineAt } from './lines.ts'
import { joinLines } from './logical-line.ts'

/**
 * A copy of equal length in which dockerfile-ast sees instructions and nothing that it misreads. Gone are
 * comments, blank lines, heredocs, every word's letters, CRs and directives; each continuation is a backslash.
 */
export interface Mask {
  readonly text: string
  /** By the offset of the instruction's keyword. */
  readonly heredocsByKeyword: ReadonlyMap<number, HeredocBlock>
}

export function maskFor(source: string, escape: string): Mask {
  const pieces: string[] = []
  const heredocsByKeyword = new Map<number, HeredocBlock>()
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
    const { keyword, next } = maskInstruction(source, at, escape, pieces)
    at = next
    if (marker !== -1 && marker < keyword) marker = source.indexOf('<<', keyword)
    if (marker === -1 || marker >= next) continue
    const logical = joinLines(source, keyword, next, escape)
    const markers = markersIn(logical)
    if (markers.length === 0) continue
    const block = finder.heredocsOf(logical, markers, next)
    pieces.push(emptied(source, next, block.next))
    heredocsByKeyword.set(keyword, block)
    at = block.next
  }
  return { text: pieces.join(''), heredocsByKeyword }
}

/** Masks an instruction's lines; tells where its keyword starts, if it has any text, and where the next line does. */
function maskInstruction(
  source: string,
  from: number,
  escape: string,
  pieces: string[],
): { readonly keyword: number; readonly next: number } {
  let keyword: number | undefined
  // The last continuation, which counts only if more text follows.
  let joint: { readonly index: number; readonly length: number } | undefined
  let at = from
  while (at < source.length) {
    const line = lineAt(source, at)
    const ink = inkOf(source, line)
    const isSkipped = at !== from && (ink === line.end || isCommentAt(source, ink))
    at = line.next
    if (isSkipped) {
      pieces.push(' '.repeat(line.next - line.start))
      continue
    }
    const continuation = continuationOf(source, line, escape)
    const end = continuation === -1 ? line.end : continuation
    const start = keyword === undefined ? ink : line.start
    if (start < end) keyword ??= start
    const content = source.slice(start, end)
    pieces.push(' '.repeat(start - line.start), content.replace(MISREAD, 'x').replace(CONTROL_BLANKS, ' '))
    if (continuation === -1) {
      pieces.push(emptied(source, line.end, line.next))
      return { keyword: keyword ?? from, next: at }
    }
    const length = line.next - continuation
    const isJoint = keyword !== undefined && source.endsWith('\n', line.next)
    joint = isJoint ? { index: pieces.length, length } : undefined
    pieces.push(isJoint ? `\\${' '.repeat(length - 2)}\n` : ' '.repeat(length))
  }
  if (joint) pieces[joint.index] = ' '.repeat(joint.length)
  return { keyword: keyword ?? from, next: at }
}

// Blanks part words; `"`, `$`, `<`, `#`, `=`, `[` mislead, and at a keyword that it knows it reads all arguments.
const MISREAD = /[^\t\v\f\r ]/g
const CONTROL_BLANKS = /[\t\v\f\r]/g

/** Spaces, with the line breaks kept. */
const emptied = (source: string, start: number, end: number): string =>
  source.slice(start, end).replace(/[^\n]/g, ' ')
