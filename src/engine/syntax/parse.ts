import type { Span } from '../text/span.ts'
import { firstNonText, readableLength } from './bounds.ts'
import { cutInstructions } from './cut.ts'
import { checkDirectives, readDirectives } from './directives.ts'
import { readInstruction } from './instructions/read.ts'
import { inkOf, isCommentAt, lineAt } from './lines.ts'
import { commentAt, joinLines } from './logical-line.ts'
import { maskFor } from './mask.ts'
import { quoted, type Report } from './problem.ts'
import type { BlankNode, Heredoc, SyntaxNode, SyntaxProblem, SyntaxTree, UnknownNode } from './tree.ts'

/** Reads any text as a Dockerfile. What Docker would refuse becomes problems beside a best-effort tree. */
export function parseDockerfile(source: string): SyntaxTree {
  const problems: SyntaxProblem[] = []
  const report: Report = (kind, at, message) => problems.push({ kind, at, message })

  const nonText = firstNonText(source)
  if (nonText !== undefined) {
    report('not-text', { start: nonText, end: nonText + 1 }, 'This is no text: it holds control characters')
    const nodes = [unreadNode(source, 0)]
    return { source, nodes, directives: [], escape: '\\', problems, readUpTo: undefined }
  }

  const length = readableLength(source)
  const text = source.slice(0, length)
  const directives = readDirectives(text, report)
  const escape = checkDirectives(directives, report)
  const nodes = readNodes(text, escape, report)
  if (length === source.length) return { source, nodes, directives, escape, problems, readUpTo: undefined }

  report('too-long', firstLineFrom(source, length), 'The text is too long: nothing from here on was read')
  return {
    source,
    nodes: [...nodes, unreadNode(source, length)],
    directives,
    escape,
    problems,
    readUpTo: length,
  }
}

function readNodes(source: string, escape: string, report: Report): readonly SyntaxNode[] {
  const nodes: SyntaxNode[] = []
  const { text, heredocsByLine } = maskFor(source, escape)
  let at = 0
  for (const cut of cutInstructions(text)) {
    at = addGap(source, at, cut.start, nodes)
    const block = heredocsByLine.get(at)
    const next = block?.next ?? lineAt(source, cut.end).next
    nodes.push(readNode(source, cut, { start: at, end: next }, block?.heredocs ?? [], escape, report))
    at = next
  }
  at = addGap(source, at, source.length, nodes)
  // Lines with nothing but a continuation may be left at the end.
  if (at < source.length) nodes.push(blankNode(source, at, source.length))
  return nodes
}

function readNode(
  source: string,
  cut: Span,
  tile: Span,
  heredocs: readonly Heredoc[],
  escape: string,
  report: Report,
): SyntaxNode {
  const line = joinLines(source, cut.start, cut.end, escape)
  for (const blank of line.blanks) {
    report(
      'empty-continuation',
      blank,
      'Docker skips this blank line, and will refuse it one day: the instruction goes on',
    )
  }
  for (const { name, marker, isClosed } of heredocs) {
    if (!isClosed)
      report('unterminated-heredoc', marker, `No line below says just ${quoted(name)} to end this heredoc`)
  }
  return readInstruction({
    text: { line, start: 0, end: line.text.length },
    span: { start: cut.start, end: withoutBreak(source, tile.end) },
    tile,
    comments: line.comments,
    heredocs,
    escape,
    report,
    isTrigger: false,
  })
}

/** Adds the comments and blank lines before an instruction, and tells where its first line starts. */
function addGap(source: string, from: number, until: number, nodes: SyntaxNode[]): number {
  let blanksFrom: number | undefined
  let at = from
  const endBlanks = () => {
    if (blanksFrom !== undefined) nodes.push(blankNode(source, blanksFrom, at))
    blanksFrom = undefined
  }
  while (at < until) {
    const line = lineAt(source, at)
    const ink = inkOf(source, line)
    const isComment = ink < line.end && isCommentAt(source, ink)
    if (ink < line.end && !isComment) break
    if (isComment) {
      endBlanks()
      nodes.push(commentAt(source, ink, line.end, at, line.next))
    } else blanksFrom ??= at
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

/** The rest of a text that is not analysed. */
function unreadNode(source: string, start: number): UnknownNode {
  const tile = { start, end: source.length }
  return { kind: 'unknown', keyword: { text: '', span: { start, end: start }, parts: [] }, span: tile, tile }
}

function withoutBreak(source: string, next: number): number {
  if (source[next - 1] !== '\n') return next
  let end = next - 1
  while (source[end - 1] === '\r') end -= 1
  return end
}

function firstLineFrom(source: string, start: number): Span {
  const { end } = lineAt(source, start)
  return { start, end }
}
