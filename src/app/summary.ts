import type { Report } from '../engine/report/report.ts'

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** `5 findings, 2 errors`: what screen readers hear after a pause in typing. */
export function summaryOf({ findings }: Report): string {
  if (findings.length === 0) return 'No findings'
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return errors > 0
    ? `${counted(findings.length, 'finding')}, ${counted(errors, 'error')}`
    : counted(findings.length, 'finding')
}
