import { joinLines } from '../../engine/syntax/logical-line.ts'
import { parseDockerfile } from '../../engine/syntax/parse.ts'
import type { SyntaxNode, SyntaxTree } from '../../engine/syntax/tree.ts'
import { heredocsOf } from './nodes.ts'

/** True when Docker and its shell read both texts alike, comments included: only blanks between words may differ. */
export function saysTheSame(before: string, after: string): boolean {
  const [a, b] = [saidBy(parseDockerfile(before)), saidBy(parseDockerfile(after))]
  return a.length === b.length && a.every((text, index) => text === b[index])
}

const saidBy = (tree: SyntaxTree): string[] =>
  tree.nodes.flatMap((node) => (node.kind === 'blank' ? [] : [saidByNode(node, tree)]))

/** An instruction as one line, its comments, and its heredocs to the letter. */
export function saidByNode(node: SyntaxNode, { source, escape }: SyntaxTree): string {
  if (node.kind === 'comment') return `#${node.text}`
  if (node.kind === 'blank') return ''
  const heredocs = heredocsOf(node)
  const bodies = heredocs[0]?.body.start ?? node.span.end
  const { text, comments } = joinLines(source, node.span.start, bodies, escape)
  const verbatim = source.slice(bodies, node.span.end)
  return [node.kind, withSingleBlanks(text), ...comments.map((one) => `#${one.text}`), verbatim].join('\n')
}

/** Blanks outside of quotes become one each; where a quote stays open, nothing is known to be outside. */
export function withSingleBlanks(text: string): string {
  let said = ''
  let quote = ''
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (letter === '\\' && quote !== "'") {
      said += letter + (text[++at] ?? '')
      continue
    }
    if (quote === letter) quote = ''
    else if (quote === '' && (letter === '"' || letter === "'")) quote = letter
    const isBlank = quote === '' && (letter === ' ' || letter === '\t')
    if (!isBlank) said += letter
    else if (!said.endsWith(' ')) said += ' '
  }
  return quote === '' ? said.trimEnd() : text
}
