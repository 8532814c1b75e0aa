import { type ESTree, type Plugin, parseAst } from 'vite'

/** What only the handbook shows, and what stands in its place. */
const replacements: Readonly<Record<string, string>> = { why: "''", unless: "''", examples: '[]' }

const inTopicFolder = /[\\/]src[\\/]engine[\\/]rules[\\/][^\\/]+[\\/][^\\/]+\.ts$/

/** A rule's source without its long texts: `title` stays, `why`, `unless` and `examples` are emptied. */
export function withoutRuleTexts(code: string): string {
  const found: { start: number; end: number; text: string }[] = []
  for (const property of parseAst(code, { lang: 'ts' }).body.flatMap(callsOf).flatMap(propertiesIn)) {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') continue
    const text = replacements[property.key.name]
    // `{ why }` takes a variable's name along.
    const value = property.shorthand ? `${property.key.name}: ${text}` : text
    const { start, end } = property.shorthand ? property : property.value
    if (text !== undefined && value !== undefined) found.push({ start, end, text: value })
  }
  return found.reduceRight(
    (rest, { start, end, text }) => rest.slice(0, start) + text + rest.slice(end),
    code,
  )
}

type Statement = ESTree.Program['body'][number]

/** The call in `export default maker({ … })` and in `const rule = maker({ … })`. */
function callsOf(statement: Statement): ESTree.CallExpression[] {
  const values =
    statement.type === 'ExportDefaultDeclaration'
      ? [statement.declaration]
      : statement.type === 'VariableDeclaration'
        ? statement.declarations.map(({ init }) => init)
        : []
  return values.filter((value) => value?.type === 'CallExpression')
}

const propertiesIn = (call: ESTree.CallExpression): ESTree.ObjectExpression['properties'] =>
  call.arguments.flatMap((one) => (one.type === 'ObjectExpression' ? one.properties : []))

/** Keeps the worker small: its findings need titles; the page loads the handbook on demand. */
export const dropRuleTexts = (): Plugin => ({
  name: 'drydock:drop-rule-texts',
  enforce: 'pre',
  transform: {
    filter: { id: inTopicFolder },
    handler: (code) => ({ code: withoutRuleTexts(code), map: null }),
  },
})
