import { firstEndOfLife } from '../../facts/images/end-of-life.ts'
import { versionIn } from '../distroless.ts'
import type { Break } from '../row.ts'
import type { Present, Trial } from '../trial.ts'

/** What the reference itself tells: its end of life, another version, a lost digest. */
export function* ofTheBase({ chain, options }: Present, { to }: Trial): Iterable<Break> {
  const end = firstEndOfLife(to)
  if (end && options.today !== undefined && end.date < options.today)
    yield { kind: 'check', text: `${end.what} gets no security fixes since ${end.date}` }
  const [before, after] = [versionIn(chain.image), versionIn(to)]
  if (before !== undefined && after !== undefined && isOtherLine(before, after))
    yield { kind: 'check', text: `Version ${before} becomes ${after}: every package has to support it` }
  if (chain.image.digest !== undefined && to.digest === undefined)
    yield { kind: 'check', text: 'The digest goes, and with it the certainty of getting this very build' }
}

/** Numbers that both state. */
function isOtherLine(before: string, after: string): boolean {
  const [left, right] = [before.split('.').slice(0, 2), after.split('.').slice(0, 2)]
  return left.some((number, index) => right[index] !== undefined && right[index] !== number)
}
