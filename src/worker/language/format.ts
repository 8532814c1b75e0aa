import { parseDockerfile } from '../../engine/syntax/parse.ts'
import type { SyntaxNode, SyntaxTree } from '../../engine/syntax/tree.ts'
import { applyEdits, type Edit, replace } from '../../engine/text/edit.ts'
import { lineMap } from '../../engine/text/line-map.ts'
import { overlap, type Span } from '../../engine/text/span.ts'
import { heredocsOf } from './nodes.ts'
import { placesIn } from './positions.ts'
import { saysTheSame } from './same-instructions.ts'
import { service } from './service.ts'

const indent = '    '

/** Edits that set instructions at the margin and their further lines four blanks in; none that changes what is said. */
export function formatEdits(source: string, span: Span | undefined): readonly Edit[] {
  const tree = parseDockerfile(source)
  const wanted = [...marginEdits(source), ...tree.nodes.flatMap((node) => indentEdits(node, tree))].filter(
    (edit) =>
      !span || overlap(edit.span, span) || (span.start <= edit.span.start && edit.span.end <= span.end),
  )
  // An instruction that would be read otherwise keeps its lines, and the others are still set right.
  const harmless = wanted.length > 0 && saysTheSame(source, applyEdits(source, wanted))
  return harmless ? wanted : kept(tree, wanted)
}

/** Those of the edits whose instruction says the same with them, and nothing when even they are not safe together. */
function kept({ source, nodes }: SyntaxTree, wanted: readonly Edit[]): readonly Edit[] {
  const safe = nodes.flatMap(({ tile }) => {
    const own = wanted.filter(({ span }) => tile.start <= span.start && span.end <= tile.end)
    if (own.length === 0) return []
    const moved = own.map(({ span, text }) => ({
      span: { start: span.start - tile.start, end: span.end - tile.start },
      text,
    }))
    const before = source.slice(tile.start, tile.end)
    return saysTheSame(before, applyEdits(before, moved)) ? own : []
  })
  return saysTheSame(source, applyEdits(source, safe)) ? safe : []
}

/** Everything that starts a line of its own belongs at the margin. */
function marginEdits(source: string): Edit[] {
  const { spanOf } = placesIn(source)
  return service
    .format(source, { tabSize: indent.length, insertSpaces: true, ignoreMultilineInstructions: true })
    .map(({ range, newText }) => replace(spanOf(range), newText))
}

/** Further lines move together, so that what a script nests stays nested. */
function indentEdits(node: SyntaxNode, { source }: SyntaxTree): Edit[] {
  if (!('flags' in node)) return []
  const end = heredocsOf(node)[0]?.body.start ?? node.span.end
  const lines = linesIn(source, node.span.start, end)
  const first = lines[0]
  if (first === undefined) return []
  const common = lines.reduce((shared, { blanks }) => sharedStart(shared, blanks), first.blanks)
  if (common === indent) return []
  return lines.map(({ start }) => replace({ start, end: start + common.length }, indent))
}

/** The lines below the first that hold anything, and the blanks they start with. */
function linesIn(source: string, from: number, end: number) {
  const map = lineMap(source)
  const found: { readonly start: number; readonly blanks: string }[] = []
  for (let line = map.positionAt(from).line + 1; map.startOf(line) < end; line++) {
    const start = map.startOf(line)
    const text = source.slice(start, Math.min(end, map.startOf(line + 1)))
    const ink = text.trimStart()
    if (ink !== '') found.push({ start, blanks: text.slice(0, text.length - ink.length) })
  }
  return found
}

function sharedStart(a: string, b: string): string {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return a.slice(0, length)
}
