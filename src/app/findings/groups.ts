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

/** Megabytes, with a severity counting like so many of them. */
export const impactOf = ({ severity, concern, saves }: Finding): number =>
  weights[severity] + (concern === 'security' ? 150 : 0) + Math.max(0, saves?.likely ?? 0) / 1e6

export function groupsOf(findings: readonly Finding[], order: Order): Group[] {
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
      impact: findings.reduce((most, one) => Math.max(most, impactOf(one)), 0),
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
