import { parseDockerfile } from '../../src/engine/syntax/parse.ts'
import type {
  CommandForm,
  Flag,
  Heredoc,
  InstructionNode,
  Pair,
  SyntaxNode,
  SyntaxProblem,
} from '../../src/engine/syntax/tree.ts'
import { dedent } from '../../src/engine/text/dedent.ts'
import type { Span } from '../../src/engine/text/span.ts'
import type { RawWord, WordPart } from '../../src/engine/text/word.ts'

/** The tree of a text, a line a node, for reading. Words stand in ‹›, what a span covers in «». */
export function outline(text: string): string {
  const source = dedent(text)
  return `\n${parseDockerfile(source)
    .nodes.map((node) => outlineOf(node, source))
    .join('\n')}\n`
}

/** What Docker would refuse: `kind «text»: message`. */
export function problemsOf(text: string): readonly string[] {
  const source = dedent(text)
  return parseDockerfile(source).problems.map((problem) => problemText(problem, source))
}

export const kindsOf = (text: string): readonly string[] =>
  parseDockerfile(dedent(text)).problems.map(({ kind }) => kind)

/** The only node of a text. */
export function onlyNode<Kind extends SyntaxNode['kind']>(
  text: string,
  kind: Kind,
): Extract<SyntaxNode, { kind: Kind }> {
  const [node, ...others] = parseDockerfile(dedent(text)).nodes
  const isOfKind = (one: SyntaxNode): one is Extract<SyntaxNode, { kind: Kind }> => one.kind === kind
  if (!node || others.length > 0 || !isOfKind(node)) throw new Error(`not one ${kind}:${outline(text)}`)
  return node
}

export const shownParts = (word: RawWord | undefined): string =>
  word ? word.parts.map(partText).join(' ') : 'none'

const problemText = ({ kind, at, message }: SyntaxProblem, source: string): string =>
  `${kind} ${marked(at, source)}: ${message}`

const marked = ({ start, end }: Span, source: string): string => `«${shown(source.slice(start, end))}»`

const shown = (text: string): string => text.replaceAll('\r', '␍').replaceAll('\n', '␊').replaceAll('\t', '␉')

const word = (raw: RawWord | undefined): string => (raw ? `‹${shown(raw.text)}›` : '–')

function partText(part: WordPart): string {
  if (part.kind === 'text') return `${part.quote ?? ''}${part.text}${part.quote ?? ''}`
  if (part.kind === 'computed') return 'computed'
  const inner = part.modifier === undefined ? part.name : `${part.name} ${part.modifier} ${part.argument}`
  return `${part.quote ?? ''}{${inner}}${part.quote ?? ''}`
}

function outlineOf(node: SyntaxNode, source: string): string {
  if (node.kind === 'comment') return `# ${node.text}`
  if (node.kind === 'blank') return '(blank)'
  if (node.kind === 'unknown') return `unknown ${word(node.keyword)}`
  const comments = node.comments.map(({ text }) => ` #(${text})`).join('')
  return [node.kind, ...node.flags.map(flagText), ...argumentsOf(node, source)].join(' ') + comments
}

const flagText = ({ name, value }: Flag): string => (value ? `--${name}=${word(value)}` : `--${name}`)

function argumentsOf(node: InstructionNode, source: string): readonly string[] {
  switch (node.kind) {
    case 'from':
      return [word(node.image), ...(node.as ? [`as ${word(node.name)}`] : [])]
    case 'run':
    case 'cmd':
    case 'entrypoint':
    case 'shell':
      return [formText(node.form, source)]
    case 'healthcheck':
      return [node.isNone ? 'none' : node.test ? formText(node.test, source) : '–']
    case 'copy':
    case 'add':
      return [
        ...(node.isJson ? ['json'] : []),
        node.sources.map(word).join(' '),
        '→',
        word(node.destination),
        ...node.heredocs.map((heredoc) => heredocText(heredoc, source)),
      ]
    case 'env':
    case 'label':
    case 'arg':
      return node.pairs.map(pairText)
    case 'expose':
      return node.ports.map(word)
    case 'volume':
      return node.paths.map(word)
    case 'user':
      return [word(node.user)]
    case 'workdir':
      return [word(node.path)]
    case 'stopsignal':
      return [word(node.signal)]
    case 'maintainer':
      return [word(node.author)]
    case 'onbuild':
      return [node.trigger ? `(${outlineOf(node.trigger, source)})` : '–']
  }
}

const pairText = ({ key, value, separator }: Pair): string =>
  `${word(key)}${separator === ' ' ? '␣' : (separator ?? '')}${value ? word(value) : ''}`

function formText(form: CommandForm, source: string): string {
  if (form.kind === 'exec') {
    return `exec [${form.items.map(({ value, span }) => `${JSON.stringify(value)} ${marked(span, source)}`).join(', ')}]`
  }
  return [
    `shell ${marked(form.span, source)}`,
    ...form.heredocs.map((heredoc) => heredocText(heredoc, source)),
  ].join(' ')
}

function heredocText(
  { name, marker, body, isQuoted, stripsTabs, isClosed }: Heredoc,
  source: string,
): string {
  const marks = [isQuoted && 'quoted', stripsTabs && 'dash', !isClosed && 'open'].filter(Boolean)
  return `heredoc ${shown(name)}${marks.map((mark) => ` ${mark}`).join('')} ${marked(marker, source)} ${marked(body, source)}`
}
