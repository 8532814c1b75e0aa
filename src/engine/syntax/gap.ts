import { inkOf, isCommentAt, lineAt, withoutBreak } from './lines.ts'
import { commentAt } from './logical-line.ts'
import type { BlankNode, SyntaxNode } from './tree.ts'

/**
 * Adds the comments and blank lines before an instruction, and tells where its first line starts. A line with
 * nothing but a continuation passes for blank: Docker finds no text in it.
 */
export function addGap(source: string, from: number, until: number, nodes: SyntaxNode[]): number {
  let at = from
  let blanksFrom = from
  const endBlanks = () => {
    if (blanksFrom < at) nodes.push(blankNode(source, blanksFrom, at))
  }
  while (at < until) {
    const line = lineAt(source, at)
    if (line.next > until) break
    const ink = inkOf(source, line)
    if (isCommentAt(source, ink)) {
      endBlanks()
      nodes.push(commentAt(source, ink, line.end, at, line.next))
      blanksFrom = line.next
    }
    at = line.next
  }
  endBlanks()
  return at
}

const blankNode = (source: string, start: number, end: number): BlankNode => ({
  kind: 'blank',
  span: { start, end: Math.max(start, withoutBreak(source, end)) },
  tile: { start, end },
})
