import { firstEndOfLife } from '../../facts/images/end-of-life.ts'
import { imageFacts } from '../../facts/images/image-facts.ts'
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
  const [old, other] = [imageFacts(chain.image), imageFacts(to)]
  if (
    old.suite !== undefined &&
    old.distro === other.distro &&
    other.suite !== undefined &&
    old.suite !== other.suite
  )
    yield {
      kind: 'check',
      text: `${capital(old.distro ?? '')} ${old.suite} becomes ${other.suite}: packages of the system come in other versions`,
    }
  if (chain.image.digest !== undefined && to.digest === undefined)
    yield { kind: 'check', text: 'The digest goes, and with it the certainty of getting this very build' }
}

/** Numbers that both state. */
function isOtherLine(before: string, after: string): boolean {
  const [left, right] = [before.split('.').slice(0, 2), after.split('.').slice(0, 2)]
  return left.some((number, index) => right[index] !== undefined && right[index] !== number)
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
