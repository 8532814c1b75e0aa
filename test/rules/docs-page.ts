import type { Problem, Rule } from '../../src/engine/rules/rule.ts'
import { dedent } from '../../src/engine/text/dedent.ts'
import { lineMap } from '../../src/engine/text/line-map.ts'
import { type Bad, factsOf, isBad, isGood, problemsOf, sourceOf, withoutMarks } from './marks.ts'

type Rules = readonly Rule[]

const note = 'Written by `test/rules/docs.test.ts` from the rules themselves; `npm test -- -u` rewrites it.'
const safeties = { safe: 'safe', review: 'look first' }
const prose = (text: string): string => dedent(text).trim()
const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``

/** The list of all rules, by topic. */
export function overviewOf(rules: Rules, topicOf: ReadonlyMap<string, string>): string {
  const topics = [...new Set(topicOf.values())].sort()
  const row = ({ name, title, severity, fix, codes = [], optIn }: Rule): string =>
    `| [${name}](rules/${name}.md) | ${title} | ${severity}${optIn ? ', on request' : ''} | ${fix ? safeties[fix] : ''} | ${codes.join(', ')} |`
  const table = (topic: string): string =>
    [
      `## ${topic}`,
      '',
      '| Rule | What to do | Severity | Fix | Known elsewhere as |',
      '| --- | --- | --- | --- | --- |',
      ...rules.filter(({ name }) => topicOf.get(name) === topic).map(row),
    ].join('\n')
  return `${['# Rules', `${rules.length} rules. ${note}`, ...topics.map(table)].join('\n\n')}\n`
}

/** The page of one rule. */
export function pageOf(rule: Rule): string {
  const { name, title, why, unless, severity, concern, fix, codes = [], optIn, examples } = rule
  const facts = [
    `**${severity}**`,
    `about ${concern}`,
    fix === undefined ? 'no fix' : `fix: ${safeties[fix]}`,
    ...(optIn ? [`off until you ask for it: \`--enable ${name}\``] : []),
  ]
  return `${[
    `# ${name}`,
    `${title}.`,
    facts.join(' · '),
    ...(codes.length > 0 ? [`Known elsewhere as ${codes.map((code) => `\`${code}\``).join(', ')}.`] : []),
    '## Why',
    prose(why),
    ...(unless === undefined ? [] : ['## When to leave it', prose(unless)]),
    '## Found',
    ...examples.filter(isBad).map((example) => foundIn(rule, example)),
    '## Not found',
    ...examples
      .filter(isGood)
      .map((example) => withFiles(example.files, fenced('dockerfile', sourceOf(example)))),
    '---',
    note,
  ].join('\n\n')}\n`
}

function foundIn(rule: Rule, example: Bad): string {
  const source = withoutMarks(sourceOf(example))
  const found = fenced('dockerfile', underlined(source, problemsOf(rule, factsOf(source, example))))
  return [
    withFiles(example.files, found),
    ...(example.fixed === undefined ? [] : ['Repaired:', fenced('dockerfile', dedent(example.fixed))]),
    ...(example.fixedFiles === undefined ? [] : [withFiles(example.fixedFiles, 'Repaired.')]),
  ].join('\n\n')
}

const withFiles = (files: Readonly<Record<string, string>> | undefined, text: string): string =>
  [...Object.entries(files ?? {}).map(([name, file]) => `\`${name}\`:\n\n${fenced('', file)}`), text].join(
    '\n\n',
  )

/** The text, with `~~~` and the message under the first line of what is reported. */
function underlined(source: string, problems: readonly Problem[]): string {
  const { positionAt } = lineMap(source)
  return source
    .split('\n')
    .flatMap((text, index) => {
      const here = problems.filter(({ at }) => positionAt(at.start).line === index + 1)
      return [
        text,
        ...here.map(({ at, message }) => underline(text, positionAt(at.start).column - 1, at, message)),
      ]
    })
    .join('\n')
}

function underline(line: string, column: number, at: Problem['at'], message: string): string {
  const width = Math.max(1, Math.min(at.end - at.start, line.length - column))
  return `${' '.repeat(column)}${'~'.repeat(width)} ${message}`
}
