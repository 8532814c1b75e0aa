import type { Concern, Severity } from '../rules/rule.ts'
import type { Finding } from './report.ts'

/** Worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'style']

export const isAtLeast = (severity: Severity, floor: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(floor)

/** A risk outweighs megabytes, megabytes outweigh time, and time outweighs form. */
export const concerns: readonly Concern[] = ['security', 'size', 'cache', 'correctness', 'upkeep']

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** By place, then by rule: the order of JSON, SARIF and the command line. */
export const byPlace = (a: Finding, b: Finding): number =>
  a.at.start - b.at.start || byText(a.rule, b.rule) || a.at.end - b.at.end || byText(a.message, b.message)

/** Whatever keeps the image from being built or from working comes first, since nothing else matters then. */
const rankOf = ({ concern, severity, saves }: Finding): number => {
  if (concern === 'correctness' && severity === 'error') return -1
  const isHeavy = saves !== undefined && saves.likely > 0
  return Math.min(concerns.indexOf(concern), isHeavy ? concerns.indexOf('size') : concerns.length)
}

/** By what is gained: broken, then security, megabytes, rebuild time, form; within each, the worst and heaviest first. */
export const byImpact = (a: Finding, b: Finding): number =>
  rankOf(a) - rankOf(b) ||
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  (b.saves?.likely ?? 0) - (a.saves?.likely ?? 0) ||
  byPlace(a, b)
