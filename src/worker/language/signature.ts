import { parseDockerfile } from '../../engine/syntax/parse.ts'
import type { SyntaxNode } from '../../engine/syntax/tree.ts'
import { isInHeredoc, nodeAt } from './nodes.ts'
import { placesIn } from './positions.ts'
import type { Signature } from './protocol.ts'
import { service } from './service.ts'

/** The form of the instruction at this offset, and which of its parts the cursor is at. */
export function signatureAt(source: string, at: number): Signature | undefined {
  const node = nodeAt(parseDockerfile(source).nodes, at)
  if (node && (isInHeredoc(node, at) || isInScript(node, source.slice(0, at)))) return undefined
  const help = service.computeSignatureHelp(source, placesIn(source).placeOf(at))
  const chosen = help.signatures[help.activeSignature ?? 0]
  if (!chosen) return undefined
  return {
    label: chosen.label,
    documentation: textOf(chosen.documentation),
    parameters: (chosen.parameters ?? []).flatMap(({ label, documentation }) =>
      typeof label === 'string' ? [{ label, documentation: textOf(documentation) }] : [],
    ),
    active: help.activeParameter ?? undefined,
  }
}

const textOf = (documentation: string | { readonly value: string } | undefined): string =>
  typeof documentation === 'string' ? documentation : (documentation?.value ?? '')

/** Past the first word of a command, its form is the program's business. */
const isInScript = (node: SyntaxNode, before: string): boolean =>
  (node.kind === 'run' || node.kind === 'cmd' || node.kind === 'entrypoint' || node.kind === 'onbuild') &&
  before.slice(node.keyword.span.end).trim() !== ''
