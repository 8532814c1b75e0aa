import type { Finding } from '../../engine/report/report.ts'
import { severityRank } from '../ui/Severity.tsx'

export const filterNames = [
  'error',
  'warning',
  'info',
  'style',
  'size',
  'security',
  'cache',
  'fixable',
] as const
export type FilterName = (typeof filterNames)[number]
export type Order = 'impact' | 'line'

/** All findings of one rule, or one finding when sorted by line. */
export interface Group {
  readonly key: string
  readonly findings: readonly [Finding, ...Finding[]]
}

const severities: readonly string[] = ['error', 'warning', 'info', 'style']

export const matches = (finding: Finding, filter: FilterName): boolean =>
  filter === 'fixable' ? finding.fix !== undefined : finding.severity === filter || finding.concern === filter

/** Severities widen each other; concerns and `fixable` narrow what is left. */
export function filtered(findings: readonly Finding[], filters: ReadonlySet<FilterName>): Finding[] {
  const [ofSeverity, others] = [
    [...filters].filter((name) => severities.includes(name)),
    [...filters].filter((name) => !severities.includes(name)),
  ]
  return findings.filter(
    (finding) =>
      (ofSeverity.length === 0 || ofSeverity.some((name) => matches(finding, name))) &&
      others.every((name) => matches(finding, name)),
  )
}

const weights = { error: 500, warning: 120, info: 20, style: 0 } as const

/** The most bytes that one finding of each rule saves. */
export function savedByRule(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const saved = new Map<string, number>()
  for (const { rule, saves } of findings)
    if (saves) saved.set(rule, Math.max(saved.get(rule) ?? 0, saves.likely))
  return saved
}

/** Megabytes, with a severity counting like so many of them. */
const impactOf = ({ severity, concern }: Finding, saved: number): number =>
  weights[severity] + (concern === 'security' ? 150 : 0) + Math.max(0, saved) / 1e6

/** `saved` holds for findings that nobody has weighed: the bytes by rule. */
export function groupsOf(
  findings: readonly Finding[],
  order: Order,
  saved: ReadonlyMap<string, number> = new Map(),
): Group[] {
  const byLine = [...findings].sort(
    (a, b) => a.at.start - b.at.start || severityRank[a.severity] - severityRank[b.severity],
  )
  if (order === 'line') return numbered(byLine)
  const byRule = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of byLine) {
    const others = byRule.get(finding.rule)
    if (others) others.push(finding)
    else byRule.set(finding.rule, [finding])
  }
  return [...byRule]
    .map(([key, findings]) => ({
      key,
      findings,
      impact: findings.reduce(
        (most, one) => Math.max(most, impactOf(one, one.saves?.likely ?? saved.get(key) ?? 0)),
        0,
      ),
    }))
    .sort((a, b) => b.impact - a.impact || b.findings.length - a.findings.length)
}

/** The third finding of a rule stays its third while its line moves. */
function numbered(findings: readonly Finding[]): Group[] {
  const counts = new Map<string, number>()
  return findings.map((finding) => {
    const count = (counts.get(finding.rule) ?? 0) + 1
    counts.set(finding.rule, count)
    return { key: `${finding.rule}#${count}`, findings: [finding] }
  })
}
