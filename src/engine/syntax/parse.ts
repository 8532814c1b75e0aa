import { replace } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import { firstNonText, readableLength } from './bounds.ts'
import { cutInstructions } from './cut.ts'
import { checkDirectives, readDirectives } from './directives.ts'
import { addGap } from './gap.ts'
import { readInstruction } from './instructions/read.ts'
import { lineAt, withoutBreak } from './lines.ts'
import { joinLines } from './logical-line.ts'
import { maskFor } from './mask.ts'
import { quoted, type Report } from './problem.ts'
import type { Heredoc, Remedy, SyntaxNode, SyntaxProblem, SyntaxTree, UnknownNode } from './tree.ts'

/** Reads any text as a Dockerfile. What Docker would refuse becomes problems beside a best-effort tree. */
export function parseDockerfile(source: string): SyntaxTree {
  const problems: SyntaxProblem[] = []
  const report: Report = (kind, at, message, remedy) =>
    problems.push({ kind, at, message, ...(remedy && { remedy }) })

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
  const mask = maskFor(source, escape)
  let at = 0
  for (const cut of cutInstructions(mask.text)) {
    at = addGap(source, at, cut.start, nodes)
    const block = mask.heredocsByKeyword.get(cut.start)
    const next = block?.next ?? lineAt(source, cut.end).next
    nodes.push(readNode(source, cut, { start: at, end: next }, block?.heredocs ?? [], escape, report))
    at = next
  }
  addGap(source, at, source.length, nodes)
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
    report('empty-continuation', blank, 'The instruction goes on below this blank line; Docker warns of it')
  }
  for (const heredoc of heredocs) {
    if (heredoc.isClosed) continue
    const message = `No line below says just ${quoted(heredoc.name)} to end this heredoc`
    report('unterminated-heredoc', heredoc.marker, message, bareTerminator(source, heredoc))
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

/** The rest of a text that is not analysed. */
function unreadNode(source: string, start: number): UnknownNode {
  const tile = { start, end: source.length }
  return { kind: 'unknown', keyword: { text: '', span: { start, end: start }, parts: [] }, span: tile, tile }
}

function firstLineFrom(source: string, start: number): Span {
  const { end } = lineAt(source, start)
  return { start, end }
}

/** A line of the body that says the name, but with blanks around it. */
function bareTerminator(source: string, { name, body }: Heredoc): Remedy | undefined {
  for (let at = body.start; at < body.end; at = lineAt(source, at).next) {
    const { start, end } = lineAt(source, at)
    if (source.slice(start, end).trim() !== name) continue
    return { title: `Leave ${quoted(name)} alone on its line`, edits: [replace({ start, end }, name)] }
  }
  return undefined
}
