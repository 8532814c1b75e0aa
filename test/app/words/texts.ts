import ts from 'typescript'

/** A text in the code of the app: where it stands, and what it is there for. */
export interface Found {
  readonly text: string
  readonly file: string
  readonly line: number
}

const sources = import.meta.glob<string>(['/src/app/**/*.{ts,tsx}', '!/src/app/words/zh/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

export const trees: readonly ts.SourceFile[] = Object.entries(sources).map(([path, code]) =>
  ts.createSourceFile(
    path.replace('/src/app/', ''),
    code,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  ),
)

/** The engine's own words that the page says too, such as `upkeep` and `an SSH key`. */
export const engineWords: readonly ts.SourceFile[] = Object.entries(
  import.meta.glob<string>(['/src/engine/rules/rule.ts', '/src/engine/facts/tables/secret-files.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).map(([path, code]) => ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true))

const found = (node: ts.Node, text: string): Found => {
  const file = node.getSourceFile()
  return { text, file: file.fileName, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 }
}

/** Every node below this one, itself included, parents first. */
export function* nodesOf(node: ts.Node): Iterable<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* nodesOf(child)
}

const isSpeaking = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && ['say', 'counted'].includes(node.expression.getText())

const isInside = (node: ts.Node, test: (one: ts.Node) => boolean): boolean =>
  node.parent !== undefined && (test(node.parent) || isInside(node.parent, test))

/** Strings of the code, and the pieces of templates. */
export const literalsIn = (tree: ts.Node): readonly Found[] =>
  [...nodesOf(tree)].flatMap((node) => (ts.isStringLiteralLike(node) ? [found(node, node.text)] : []))

/** Calls that speak while a file is loaded: the language is not known yet. */
export const tooEarly = (tree: ts.SourceFile): readonly Found[] =>
  [...nodesOf(tree)].flatMap((node) =>
    isSpeaking(node) && !isInside(node, ts.isFunctionLike) ? [found(node, node.getText())] : [],
  )

/** Attributes and fields that people read or hear. */
const spokenNames = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'hint',
  'label',
  'message',
  'note',
  'placeholder',
  'text',
  'title',
])

/** Shown as it stands; or the value of a field, which may be a text that is said later. */
type Place = 'markup' | 'field'

function placeOf(node: ts.Node): Place | undefined {
  const { parent } = node
  if (parent === undefined || isSpeaking(parent)) return undefined
  if (ts.isJsxExpression(parent)) return ts.isJsxAttribute(parent.parent) ? placeOf(parent) : 'markup'
  if (ts.isJsxAttribute(parent)) return spokenNames.has(parent.name.getText()) ? 'markup' : undefined
  if (ts.isPropertyAssignment(parent))
    return node === parent.initializer && spokenNames.has(parent.name.getText()) ? 'field' : undefined
  const isChosen = ts.isConditionalExpression(parent)
    ? node !== parent.condition
    : ts.isParenthesizedExpression(parent) ||
      ts.isTemplateSpan(parent) ||
      ts.isTemplateExpression(parent) ||
      (ts.isBinaryExpression(parent) && ['&&', '??', '||', '+'].includes(parent.operatorToken.getText()))
  return isChosen ? placeOf(parent) : undefined
}

/** `No such rule`: three words, whatever is done with them. */
const isSentence = (text: string): boolean => /^\p{Lu}\p{L}*(?:[ ,]+[\p{L}\d]+){2}/u.test(text)

/** `Added ${name}`: a text that begins with a word and goes on with a value. */
const isOpening = (node: ts.Node): boolean => ts.isTemplateHead(node) && /^\p{Lu}\p{Ll}+ /u.test(node.text)

/** Whatever is shown or read out without having been asked of `say`. */
export const shownIn = (tree: ts.Node): readonly (Found & { readonly place: Place })[] =>
  [...nodesOf(tree)].flatMap((node) => {
    if (ts.isJsxText(node)) return [{ ...found(node, node.text.trim()), place: 'markup' as const }]
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
    if (!isText) return []
    // What only a developer reads, in a console, is `new Error('…')`.
    const isSaid = isSpeaking(node.parent) || ts.isNewExpression(node.parent)
    const place =
      placeOf(node) ?? ((isSentence(node.text) || isOpening(node)) && !isSaid ? 'field' : undefined)
    return place ? [{ ...found(node, node.text), place }] : []
  })
