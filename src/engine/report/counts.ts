import { counted } from './formats/plain.ts'
import { severities } from './order.ts'
import type { Finding } from './report.ts'

/** Findings of concern security. */
export const risksIn = (findings: readonly Finding[]): number =>
  findings.filter(({ concern }) => concern === 'security').length

/** `['1 error', '2 warnings', '3 info']`, worst first and without those that do not occur. */
export const countsBySeverity = (findings: readonly Finding[]): readonly string[] =>
  severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    if (count === 0) return []
    const isPlural = severity === 'error' || severity === 'warning'
    return [isPlural ? counted(count, severity) : `${count} ${severity}`]
  })
