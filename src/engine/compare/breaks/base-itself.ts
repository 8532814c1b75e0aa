import { firstEndOfLife } from '../../facts/images/end-of-life.ts'
import { imageFacts } from '../../facts/images/image-facts.ts'
import type { Break } from '../row.ts'
import type { Present, Trial } from '../trial.ts'

/** What the reference itself tells: its end of life, another version, a lost digest. */
export function* ofTheBase({ chain, options }: Present, { to }: Trial): Iterable<Break> {
  const end = firstEndOfLife(to)
  if (end && options.today !== undefined && end.date < options.today)
    yield { kind: 'check', text: `${end.what} gets no security fixes since ${end.date}` }
  const [before, after] = [imageFacts(chain.image), imageFacts(to)]
  if (
    before.runtimeVersion !== undefined &&
    isOtherLine(before.runtimeVersion, after.runtimeVersion ?? versionOfDistroless(to.repository))
  )
    yield {
      kind: 'check',
      text: `${before.runtimeVersion} becomes ${after.runtimeVersion ?? versionOfDistroless(to.repository)}: every package has to support it`,
    }
  if (chain.image.digest !== undefined && to.digest === undefined)
    yield { kind: 'check', text: 'The digest goes, and with it the certainty of getting this very build' }
}

/** Numbers that both state. */
function isOtherLine(before: string, after: string | undefined): boolean {
  if (after === undefined) return false
  const [left, right] = [before.split('.').slice(0, 2), after.split('.').slice(0, 2)]
  return left.some((number, index) => right[index] !== undefined && right[index] !== number)
}

/** Of Google's images the name tells: `nodejs22-debian12`, and Debian's own Python. */
function versionOfDistroless(repository: string): string | undefined {
  if (repository === 'distroless/python3-debian12') return '3.11'
  if (repository === 'distroless/python3-debian13') return '3.13'
  return /^distroless\/(?:nodejs|java)(\d+)/.exec(repository)?.[1]
}
