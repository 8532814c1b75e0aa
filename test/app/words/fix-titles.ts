import ts from 'typescript'
import { rules } from '../../../src/engine/rules/index.ts'
import { type Bad, factsOf, isBad, problemsOf, sourceOf, withoutMarks } from '../../rules/marks.ts'
import { nodesOf } from './texts.ts'

/** A title of a fix, and where the engine makes it. */
export interface Title {
  readonly title: string
  readonly where: string
}

/** Fixes say more about these than about the examples. */
const more: Readonly<Record<string, readonly Bad[]>> = {
  'deprecated-bundler-flag': ['', ' --with dev'].map((flag) => ({
    bad: `FROM ruby:3.4\nRUN bundle install --deployment --without test --path /gems${flag}\n`,
  })),
}

/** What the fixes of all rules say on the rules' own examples. */
export const madeTitles = (): readonly Title[] =>
  rules.flatMap((rule) =>
    [...rule.examples.filter(isBad), ...(more[rule.name] ?? [])].flatMap((example) => {
      const file = factsOf(withoutMarks(sourceOf(example)), example)
      return problemsOf(rule, file).flatMap(({ fix }) => (fix ? { title: fix.title, where: rule.name } : []))
    }),
  )

const sources = import.meta.glob<string>(['/src/engine/{report,rules,syntax}/**/*.ts', '!**/template.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The titles that stand in the engine's code, with `x` for what is put into them; no example need make them. */
export const writtenTitles = (): readonly Title[] =>
  Object.entries(sources).flatMap(([path, code]) => titlesIn(path.replace('/src/engine/', ''), code))

export const titlesIn = (where: string, code: string): readonly Title[] =>
  [...nodesOf(ts.createSourceFile(where, code, ts.ScriptTarget.Latest, true))]
    .flatMap((node) => (isOfFix(node) ? textsOf(node.initializer) : []))
    .map((title) => ({ title, where }))

/** `title: …` beside edits or files, and `const title = …`; a rule's own title stands beside its severity. */
function isOfFix(node: ts.Node): node is ts.PropertyAssignment | ts.VariableDeclaration {
  if (ts.isVariableDeclaration(node)) return node.name.getText() === 'title'
  if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'title') return false
  return !node.parent.properties.some((one) => one.name?.getText() === 'severity')
}

function textsOf(node: ts.Node | undefined): readonly string[] {
  if (!node) return []
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)]
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (!ts.isTemplateExpression(node)) return []
  const text = node.templateSpans.reduce(
    (all, { expression, literal }) =>
      all + (expression.getText().startsWith('quoted(') ? '`x`' : 'x') + literal.text,
    node.head.text,
  )
  // What is put in outside of backticks brings its own; an example makes it.
  return /(^|\s)x(\s|$)/.test(text.replace(/`[^`]*`/g, '')) ? [] : [text]
}
