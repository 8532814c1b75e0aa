import type { Heredoc, SyntaxNode } from '../../engine/syntax/tree.ts'

/** The instruction, comment or blank at this offset; at a seam, the one that ends there. */
export const nodeAt = (nodes: readonly SyntaxNode[], at: number): SyntaxNode | undefined =>
  nodes.find(({ tile }) => tile.start <= at && at <= tile.end)

/** The heredocs whose bodies stand behind an instruction. */
export function heredocsOf(node: SyntaxNode): readonly Heredoc[] {
  if (node.kind === 'copy' || node.kind === 'add') return node.heredocs
  if (node.kind === 'onbuild') return node.trigger ? heredocsOf(node.trigger) : []
  if (node.kind === 'healthcheck') return node.test?.kind === 'shell' ? node.test.heredocs : []
  return 'form' in node && node.form.kind === 'shell' ? node.form.heredocs : []
}

export const isInHeredoc = (node: SyntaxNode, at: number): boolean =>
  heredocsOf(node).some(({ body }) => body.start < body.end && body.start <= at && at <= body.end)
