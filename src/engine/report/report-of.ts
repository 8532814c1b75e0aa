import type { Dockerfile } from '../facts/model.ts'
import type { Options } from '../options.ts'
import type { CodeEdit } from '../rebuild/code-edit.ts'
import type { RuleProblem } from '../rules/check.ts'
import type { Rule } from '../rules/rule.ts'
import type { ImageSize } from '../sizes/image-size.ts'
import type { TableName } from '../sizes/tables/load.ts'
import { withoutEchoes } from './echoes.ts'
import { isAskedFor, levelsOf } from './levels.ts'
import { byPlace } from './order.ts'
import type { Finding, Fix, Report, Severity } from './report.ts'
import type { RuleIndex } from './rule-text.ts'
import { silence } from './suppressions.ts'

/** What one reading of a Dockerfile brought to light. */
export interface Analysis {
  readonly file: Dockerfile
  readonly problems: readonly RuleProblem[]
  readonly size: ImageSize
  /** See `Report.codeEdit`. */
  readonly codeEdit?: CodeEdit | undefined
  /** See `Report.looksInto`. */
  readonly looksInto?: readonly TableName[]
  /** See `Report.readUpTo`. */
  readonly readUpTo?: number | undefined
}

/** The rules that the options switch on: only these need to be checked. */
export function activeRules(rules: readonly Rule[], options: Options): readonly Rule[] {
  const levels = levelsOf(rules, options)
  return rules.filter((rule) => levels.has(rule.name))
}

/** Findings at their levels, in order of place, without those that comments silence. */
export function reportOf(analysis: Analysis, options: Options, index: RuleIndex): Report {
  const { file, problems, size, codeEdit, looksInto = [], readUpTo } = analysis
  const levels = levelsOf(index.rules, options)
  const quiet = new Set<Finding>()
  const read = withoutEchoes(problems, options.preset).flatMap((found) => {
    const finding = findingOf(found, levels, file.source.length)
    if (finding && found.problem.onRequest && !isAskedFor(found.rule, options)) quiet.add(finding)
    return finding ?? []
  })
  const findings = distinct(read)
  const { kept, suppressed } = options.ignoresSuppressions
    ? { kept: findings, suppressed: [] }
    : silence(file, findings, index, levels)
  return {
    // Only now: a comment that silences one of the quiet is not unused.
    findings: kept.filter((finding) => !quiet.has(finding)).sort(byPlace),
    suppressed: [...suppressed].sort(byPlace),
    size,
    codeEdit,
    looksInto,
    problems: file.problems,
    afterSafeFixes: undefined,
    plan: undefined,
    readUpTo,
  }
}

function findingOf(
  { rule, problem }: RuleProblem,
  levels: ReadonlyMap<string, Severity>,
  length: number,
): Finding | undefined {
  const severity = levels.get(rule.name)
  if (severity === undefined) return undefined
  const fix = problem.fix && isSound(problem.fix, length) ? problem.fix : undefined
  return {
    rule: rule.name,
    codes: rule.codes ?? [],
    severity,
    concern: rule.concern,
    title: rule.title,
    at: problem.at,
    message: problem.message,
    ...(fix && { fix: { ...fix, safety: rule.fix ?? 'review' } }),
  }
}

/** Edits lie inside the text and apart from each other; anything else would garble it. */
function isSound({ edits, files = [] }: Fix, length: number): boolean {
  const sorted = edits.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end)
  const isApart = sorted.every(
    ({ start, end }, index) => start <= end && end <= length && start >= (sorted[index - 1]?.end ?? 0),
  )
  return isApart && edits.length + files.length > 0
}

/** An ONBUILD trigger is read twice, as itself and as part of its ONBUILD; what is found twice is told once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ rule, at, message }) => {
    const key = `${rule}\0${at.start}\0${at.end}\0${message}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
