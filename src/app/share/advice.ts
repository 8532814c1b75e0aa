import type { Finding, Report } from '../../engine/report/report.ts'

/** What to say about the length of a link, in characters of the whole address; undefined when it is short enough. */
export type LengthAdvice = {
  /** `long`: some chat tools cut it. `very-long`: offer Markdown or a file. `too-long`: this page itself would refuse it. */
  readonly kind: 'long' | 'very-long' | 'too-long'
  readonly message: string
}
export declare function lengthAdvice(url: string): LengthAdvice | undefined

/** Findings on values that look like credentials: to warn before sharing. Includes silenced ones. */
export declare function secretsIn(report: Report): readonly Finding[]
