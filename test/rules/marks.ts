import type { Dockerfile } from '../../src/engine/facts/model.ts'
import { readDockerfile } from '../../src/engine/facts/read.ts'
import { check } from '../../src/engine/rules/check.ts'
import type { Example, Fix, Problem, Rule } from '../../src/engine/rules/rule.ts'
import { parseDockerfile } from '../../src/engine/syntax/parse.ts'
import { dedent } from '../../src/engine/text/dedent.ts'
import { applyEdits, collide } from '../../src/engine/text/edit.ts'
import type { Span } from '../../src/engine/text/span.ts'

export type Bad = Extract<Example, { bad: string }>
export type Good = Extract<Example, { good: string }>

export const isBad = (example: Example): example is Bad => 'bad' in example
export const isGood = (example: Example): example is Good => 'good' in example

export const withoutMarks = (text: string): string => text.replace(/[«»]/g, '')

/** The text with «marks» around every span, as in the examples. */
export function marked(source: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }) =>
    start === end
      ? [{ at: start, order: 1, inner: 0, text: '«»' }]
      : // At one place, what ends comes before what begins; of two that begin, the longer comes first.
        [
          { at: start, order: 2, inner: -end, text: '«' },
          { at: end, order: 0, inner: -start, text: '»' },
        ],
  )
  marks.sort((a, b) => a.at - b.at || a.order - b.order || a.inner - b.inner)
  return applyEdits(
    source,
    marks.map(({ at, text }) => ({ span: { start: at, end: at }, text })),
  )
}

export const sourceOf = (example: Example): string => dedent(isBad(example) ? example.bad : example.good)

/** The facts about a text in the surroundings that an example describes. */
export function factsOf(
  source: string,
  { files, settings }: Pick<Example, 'files' | 'settings'> = {},
): Dockerfile {
  const file = readDockerfile(
    parseDockerfile(source),
    files === undefined ? {} : { files, contextSizes: bytesOf(files) },
  )
  return settings === undefined ? file : { ...file, settings: { ...file.settings, ...settings } }
}

/** The companions of an example are all there is, so their listing is complete. */
const bytesOf = (files: Readonly<Record<string, string>>): Record<string, number> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.length]))

export const problemsOf = (rule: Rule, file: Dockerfile): Problem[] =>
  check(file, [rule])
    .map(({ problem }) => problem)
    .sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end)

export const spansOf = (problems: readonly Problem[]): Span[] => problems.map(({ at }) => at)

/** One pass of fixes from the left; a fix that collides with an earlier one waits for the next pass. */
export function fixed(source: string, problems: readonly Problem[]) {
  const taken: Fix[] = []
  for (const { fix } of problems) {
    if (fix !== undefined && !taken.some((one) => collide(one.edits, fix.edits))) taken.push(fix)
  }
  return {
    text: applyEdits(
      source,
      taken.flatMap(({ edits }) => edits),
    ),
    files: Object.fromEntries(taken.flatMap(({ files = [] }) => files.map(({ name, text }) => [name, text]))),
  }
}
