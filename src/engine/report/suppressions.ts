import type { Dockerfile } from '../facts/model.ts'
import { remove } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import type { Finding, Severity } from './report.ts'
import { plainId, type RuleIndex, unusedSuppression } from './rule-text.ts'
import { readCheckComment, readCheckDirectives } from './suppressions/buildkit.ts'
import { readDrydock } from './suppressions/drydock.ts'
import { readHadolint } from './suppressions/hadolint.ts'
import { type Layout, layoutOf } from './suppressions/layout.ts'
import { readScanners } from './suppressions/scanners.ts'
import type { Malformed, NamedRule, Suppression } from './suppressions/suppression.ts'

function grouped(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byRule = new Map<string, Finding[]>()
  for (const finding of findings) {
    const others = byRule.get(finding.rule)
    if (others) others.push(finding)
    else byRule.set(finding.rule, [finding])
  }
  return byRule
}

interface Suppressions {
  readonly all: readonly Suppression[]
  readonly malformed: readonly Malformed[]
}

function suppressionsIn(file: Dockerfile, layout: Layout): Suppressions {
  const all: Suppression[] = [...readCheckDirectives(file), ...readHadolint(layout)]
  const malformed: Malformed[] = []
  for (const comment of layout.comments) {
    const own = readDrydock(layout, comment)
    if (own && 'message' in own) malformed.push(own)
    const found = own && 'names' in own ? own : undefined
    const other =
      found ?? readCheckComment(layout, comment) ?? readScanners(layout, comment, file.settings.today)
    if (other) all.push(other)
  }
  return { all, malformed }
}

export interface Silenced {
  readonly kept: readonly Finding[]
  readonly suppressed: readonly (Finding & { readonly because: string | undefined })[]
}

/**
 * Takes out what comments silence, and adds a finding for each comment that silences nothing. Levels are those in
 * force: a comment for a rule that is off is not unused, it only waits.
 */
export function silence(
  file: Dockerfile,
  findings: readonly Finding[],
  index: RuleIndex,
  levels: ReadonlyMap<string, Severity>,
): Silenced {
  // Most files have no comment that could matter; the look is cheap.
  if (file.comments.length === 0 && file.directives.length === 0 && !hasInnerComments(file))
    return { kept: findings, suppressed: [] }
  const layout = layoutOf(file)
  const { all, malformed } = suppressionsIn(file, layout)
  const used = new Set<NamedRule>()
  const entries = all.map((suppression) => entryOf(suppression, index))
  const byRule = regionsByRule(entries, index)
  const seen = new Set<Region>()

  const judge = (found: readonly Finding[]): Silenced => {
    const kept: Finding[] = []
    const suppressed: (Finding & { because: string | undefined })[] = []
    for (const [rule, ofRule] of grouped(found)) {
      const regionAt = sweep(byRule.get(rule) ?? [])
      for (const finding of [...ofRule].sort((x, y) => x.at.start - y.at.start)) {
        const regions = regionAt(finding.at.start)
        for (const region of regions.filter((one) => !seen.has(one))) {
          seen.add(region)
          for (const { named } of region.hits) if (named) used.add(named)
        }
        const hit = regions[0]?.hits[0]
        if (hit) suppressed.push({ ...finding, because: hit.suppression.because })
        else kept.push(finding)
      }
    }
    return { kept, suppressed }
  }

  const first = judge(findings)
  const severity = levels.get(unusedSuppression.name)
  if (severity === undefined) return first
  const about = plainId(unusedSuppression.name)
  const unused = entries.flatMap((entry) =>
    unusedIn(
      entry,
      // A comment against this very rule is judged by the findings made here.
      (named) => used.has(named) || plainId(named.text) === about,
      levels,
      layout,
    ),
  )
  const made = [...malformed, ...unused].map((problem) => findingOf(problem, severity))
  const second = judge(made)
  return {
    kept: [...first.kept, ...second.kept],
    suppressed: [...first.suppressed, ...second.suppressed],
  }
}

const hasInnerComments = (file: Dockerfile): boolean =>
  file.instructions.some((instruction) => instruction.comments.length > 0)

interface Entry {
  readonly suppression: Suppression
  readonly names: readonly { readonly named: NamedRule; readonly rules: readonly string[] }[]
}

const entryOf = (suppression: Suppression, index: RuleIndex): Entry => ({
  suppression,
  names: suppression.names.map((named) => ({
    named,
    rules: index.byId(named.text).map((rule) => rule.name),
  })),
})

interface Hit {
  readonly suppression: Suppression
  readonly named: NamedRule | undefined
}

/** The comments against one rule that cover exactly the same piece of text. */
interface Region {
  readonly span: Span
  readonly hits: Hit[]
}

function regionsByRule(entries: readonly Entry[], index: RuleIndex): ReadonlyMap<string, readonly Region[]> {
  const byRule = new Map<string, Map<string, Region>>()
  const add = (rule: string, hit: Hit): void => {
    const span = hit.suppression.covers
    if (!span) return
    const regions = byRule.get(rule) ?? new Map<string, Region>()
    const key = `${span.start}:${span.end}`
    const region = regions.get(key)
    if (region) region.hits.push(hit)
    else regions.set(key, { span, hits: [hit] })
    byRule.set(rule, regions)
  }
  for (const { suppression, names } of entries) {
    for (const { named, rules } of names) for (const rule of rules) add(rule, { suppression, named })
    const { silencesAll } = suppression
    if (!silencesAll) continue
    for (const rule of index.rules) if (silencesAll(rule)) add(rule.name, { suppression, named: undefined })
  }
  return new Map(
    [...byRule].map(([rule, regions]) => [
      rule,
      [...regions.values()].sort((a, b) => a.span.start - b.span.start),
    ]),
  )
}

/** The regions around each of a series of ascending offsets; all comments of a region count, so it is small. */
function sweep(regions: readonly Region[]): (offset: number) => readonly Region[] {
  let next = 0
  let open: Region[] = []
  return (offset) => {
    for (let region = regions[next]; region && region.span.start <= offset; region = regions[next]) {
      open.push(region)
      next += 1
    }
    open = open.filter(({ span }) => offset <= span.end)
    return open
  }
}

interface UnusedProblem extends Malformed {
  readonly fix?: NonNullable<Finding['fix']>
}

const reported: readonly Suppression['dialect'][] = ['drydock', 'hadolint', 'buildkit']

/** What a comment names in vain: one problem for a comment that is useless, else one for each useless name. */
function unusedIn(
  { suppression, names }: Entry,
  isUsed: (named: NamedRule) => boolean,
  levels: ReadonlyMap<string, Severity>,
  layout: Layout,
): readonly UnusedProblem[] {
  const { dialect, at } = suppression
  if (!reported.includes(dialect)) return []
  const strangers = dialect === 'drydock' ? names.filter(({ rules }) => rules.length === 0) : []
  const idle = names.filter(
    ({ named, rules }) => rules.length > 0 && !isUsed(named) && rules.every((rule) => levels.has(rule)),
  )
  const unknown = strangers.map(({ named }) => ({
    at: named.span,
    message: `No rule is called \`${named.text}\``,
  }))
  if (idle.length === 0) return unknown

  const safety = dialect === 'drydock' ? 'safe' : 'review'
  const texts = idle.map(({ named }) => `\`${named.text}\``)
  if (idle.length === names.length) {
    const deletes = suppression.isWholeComment && {
      title: 'Delete this comment',
      edits: [remove(lineOf(at, layout))],
    }
    const message = `The comment silences nothing: ${texts.join(', ')} ${texts.length === 1 ? 'does' : 'do'} not occur here`
    return [...unknown, { at, message, ...(deletes && { fix: { ...deletes, safety } }) }]
  }
  return [
    ...unknown,
    ...idle.map(({ named }) => ({
      at: named.span,
      message: `The comment names \`${named.text}\`, which does not occur here`,
      fix: {
        title: 'Delete this name',
        edits: [remove(withComma(named, suppression.names))],
        safety,
      } as const,
    })),
  ]
}

const lineOf = (span: Span, { lines }: Layout): Span => {
  const { line } = lines.positionAt(span.start)
  return { start: lines.startOf(line), end: lines.startOf(line + 1) }
}

/** A name and the comma that joins it to its neighbour. */
function withComma({ span }: NamedRule, names: readonly NamedRule[]): Span {
  const index = names.findIndex((one) => one.span.start === span.start)
  const before = names[index - 1]
  const after = names[index + 1]
  if (before) return { start: before.span.end, end: span.end }
  return after ? { start: span.start, end: after.span.start } : span
}

const findingOf = ({ at, message, fix }: UnusedProblem, severity: Severity): Finding => ({
  rule: unusedSuppression.name,
  codes: unusedSuppression.codes ?? [],
  severity,
  concern: unusedSuppression.concern,
  title: unusedSuppression.title,
  at,
  message,
  ...(fix && { fix }),
})
