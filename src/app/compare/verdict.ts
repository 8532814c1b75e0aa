import type { BaseRow, Break } from '../../engine/compare/row.ts'
import { formatBytes } from '../ui/bytes.ts'
import { counted, say, sentences } from '../words/say.ts'

/** Less than this share of the image is not worth a change of base. */
const notable = 0.02

/** The answer that the rows give, in sentences with code in backticks. */
export function verdictOf(rows: readonly BaseRow[]): string {
  const now = rows.find(({ isCurrent }) => isCurrent)
  if (!now) return ''
  const least = now.size.likely * notable
  const lighter = rows
    .filter(({ isCurrent, difference }) => !isCurrent && difference.likely < -least)
    .toSorted((a, b) => a.size.likely - b.size.likely)
  const [lightest] = lighter
  if (!lightest)
    return say('No base that is known makes this image lighter than `{base}` does.', { base: now.base })
  const sound = lighter.find((row) => brokenBy(row, now).length === 0)
  if (!sound)
    return say(
      'No lighter base is known on which nothing more would break. `{base}` has {size} less than now, but {obstacle}.',
      { base: lightest.base, size: less(lightest, now), obstacle: obstacle(brokenBy(lightest, now)) },
    )
  const choice = say(
    '`{base}` is the lightest base on which nothing more is known to break: {size} less than now.',
    { base: sound.base, size: less(sound, now) },
  )
  const stillLighter = lighter.filter(({ size }) => sound.size.likely - size.likely > least)
  // What works and costs something is worth more than what works only once the text is another one.
  const tempting =
    stillLighter.find((row) => !brokenBy(row, now).some(({ kind }) => kind === 'fails')) ?? stillLighter[0]
  if (!tempting) return choice
  return sentences(
    choice,
    say('`{base}` has {size} less still, but {obstacle}.', {
      base: tempting.base,
      size: less(tempting, sound),
      obstacle: obstacle(brokenBy(tempting, now)),
    }),
  )
}

/** What stands in the way on this base and does not already on the present one. */
export const brokenBy = ({ breaks }: BaseRow, now: BaseRow | undefined): readonly Break[] =>
  breaks.filter(({ kind, text }) => !now?.breaks.some((one) => one.kind === kind && one.text === text))

const less = (one: BaseRow, other: BaseRow): string => formatBytes(other.size.likely - one.size.likely)

/** The gravest of what stands in the way. */
function obstacle(breaks: readonly Break[]): string {
  const count = (kind: Break['kind']) => breaks.filter((one) => one.kind === kind).length
  const [fails, costs, checks] = [count('fails'), count('costs'), count('check')]
  if (fails > 0)
    return counted(
      fails,
      'one thing would fail there until the text changes',
      '{count} things would fail there until the text changes',
    )
  if (costs > 0)
    return counted(
      costs,
      'one thing would cost time or bytes there',
      '{count} things would cost time or bytes there',
    )
  return counted(checks, 'one thing is to be checked first', '{count} things are to be checked first')
}
