import type { Finding, Report } from '../../engine/report/report.ts'
import { say } from '../words/say.ts'
import { longestLink } from './codec.ts'

/** What to say about a link's length, in characters of the whole address. */
export interface LengthAdvice {
  /** `long`: some chat tools cut it. `very-long`: offer Markdown or a file. `too-long`: this page would refuse it. */
  readonly kind: 'long' | 'very-long' | 'too-long'
  readonly message: string
}

/** Undefined when the address is short enough for everyone. */
export function lengthAdvice(url: string): LengthAdvice | undefined {
  const count = url.length
  if (url.length > longestLink) {
    return {
      kind: 'too-long',
      message: say(
        'The link has {count} characters, more than this page opens: send the Markdown report or a file instead.',
        { count },
      ),
    }
  }
  if (url.length > 8_000) {
    return {
      kind: 'very-long',
      message: say(
        'The link has {count} characters: many programs will cut it, so better send the Markdown report or a file.',
        { count },
      ),
    }
  }
  if (url.length > 2_000)
    return {
      kind: 'long',
      message: say('The link has {count} characters: some chat tools cut links of that length.', { count }),
    }
  return undefined
}

/** Findings on values in the text that look like credentials, silenced ones included: what to warn of before sharing. */
export const secretsIn = (report: Report): readonly Finding[] =>
  [...report.findings, ...report.suppressed].filter(
    ({ concern, rule }) => concern === 'security' && tellsOfSecret.test(rule) && !tellsOfFile.test(rule),
  )

const tellsOfSecret = /secret|credential|password|token|private-key/
/** A file that is copied, or not ignored, is named in the text but does not travel with it. */
const tellsOfFile = /-copied$|-not-ignored$/
