import type { Report } from '../engine/report/report.ts'
import { counted, say } from './words/say.ts'

/** `5 findings, 2 errors`: what screen readers hear after a pause in typing. */
export function summaryOf({ findings }: Report): string {
  if (findings.length === 0) return say('No findings')
  const all = counted(findings.length, '1 finding', '{count} findings')
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return errors > 0
    ? say('{all}, {errors}', { all, errors: counted(errors, '1 error', '{count} errors') })
    : all
}
