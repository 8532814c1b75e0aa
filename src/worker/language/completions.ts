import type { BaseImages } from '../../engine/sizes/tables/base-images.ts'
import { parseDockerfile } from '../../engine/syntax/parse.ts'
import type { SyntaxNode } from '../../engine/syntax/tree.ts'
import { lineMap } from '../../engine/text/line-map.ts'
import { flags } from './flags.ts'
import { imageCompletions } from './images.ts'
import { isInHeredoc, nodeAt } from './nodes.ts'
import { placesIn } from './positions.ts'
import type { Completion } from './protocol.ts'
import { currentManual, service } from './service.ts'

/** What can be typed at this offset. `loadImages` is called only where an image may stand. */
export async function completionsAt(
  source: string,
  at: number,
  loadImages: () => Promise<BaseImages | undefined>,
): Promise<readonly Completion[]> {
  const { nodes } = parseDockerfile(source)
  const node = nodeAt(nodes, at)
  if (node && isInHeredoc(node, at)) return []

  const line = source.slice(lineMap(source).startOf(lineMap(source).positionAt(at).line), at)
  const flag = /^\s*(?:ONBUILD\s+)?([A-Za-z]+)(?:\s+--\S+)*\s+(--?[a-z-]*)$/i.exec(line)
  if (flag) {
    const [, keyword = '', typed = ''] = flag
    const span = { start: at - typed.length, end: at }
    return (flags[keyword.toUpperCase()] ?? []).map((text) => ({ label: text, kind: 'flag', text, span }))
  }

  const stage = /(?:--from=|,from=)([\w.-]*)$/.exec(line)
  if (stage) return stagesAbove(nodes, at, stage[1] ?? '')

  // The service would ask a registry for tags: a FROM is never its business.
  const from = /^\s*FROM\s+(?:--\S+\s+)*(\S*)$/i.exec(line)
  if (from) {
    const typed = from[1] ?? ''
    const variable = /\$(\{?)(\w*)$/.exec(typed)
    if (variable) return argsAbove(nodes, at, variable)
    const images = await loadImages()
    const span = { start: at - typed.length, end: at }
    return [...stagesAbove(nodes, at, typed), ...(images ? imageCompletions(typed, span, images) : [])]
  }
  if (nodes.some((one) => one.kind === 'from' && one.keyword.span.end < at && at <= one.span.end)) return []
  return knownToService(source, at)
}

function stagesAbove(nodes: readonly SyntaxNode[], at: number, typed: string): Completion[] {
  const span = { start: at - typed.length, end: at }
  return nodes.flatMap((node): Completion[] => {
    if (node.kind !== 'from' || !node.name || node.span.end >= at) return []
    const text = node.name.text
    return [{ label: text, kind: 'stage', detail: `stage from ${node.image?.text ?? '?'}`, text, span }]
  })
}

/** FROM sees the ARGs in front of the first FROM and no others. */
function argsAbove(
  nodes: readonly SyntaxNode[],
  at: number,
  [, brace = '', typed = '']: RegExpExecArray,
): Completion[] {
  const span = { start: at - typed.length, end: at }
  const firstFrom = nodes.findIndex(({ kind }) => kind === 'from')
  return nodes.slice(0, firstFrom).flatMap((node) =>
    node.kind === 'arg'
      ? node.pairs.map(
          ({ key, value }): Completion => ({
            label: key.text,
            kind: 'variable',
            detail: value?.text ?? '',
            text: brace === '' ? key.text : `${key.text}}`,
            span,
          }),
        )
      : [],
  )
}

async function knownToService(source: string, at: number): Promise<Completion[]> {
  const { placeOf, spanOf } = placesIn(source)
  const items = await service.computeCompletionItems(source, placeOf(at))
  return items.flatMap((item): Completion[] => {
    const { textEdit, label, insertTextFormat, kind } = item
    if (!textEdit || !('range' in textEdit)) return []
    const { documentation } = service.resolveCompletionItem(item)
    const told = typeof documentation === 'string' ? documentation : documentation?.value
    return [
      {
        label,
        kind: kindOf(kind),
        ...(told !== undefined && { documentation: currentManual(told) }),
        text: textEdit.newText,
        isSnippet: insertTextFormat === snippet,
        span: spanOf(textEdit.range),
      },
    ]
  })
}

/** As the language server protocol numbers them. */
const snippet = 2
const variable = 6

const kindOf = (kind: number | undefined): Completion['kind'] =>
  kind === variable ? 'variable' : 'instruction'
