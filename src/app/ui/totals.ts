import type { Amount } from '../../engine/sizes/amount.ts'
import { bytesText, rangeText } from '../../engine/sizes/bytes-text.ts'
import { amountText, isUntold } from '../../engine/sizes/totals-text.ts'
import { counted, say } from '../words/say.ts'

// Sums, which never hide what they leave out. Apart from bytes.ts, for the first findings show none.

export { isUntold }

const untoldText = (unknowns: number): string =>
  counted(unknowns, '1 part of unknown size', '{count} parts of unknown size')

/** `≈ 412 MB`, where bounds and gaps are told beside it; `3 parts of unknown size` when nothing else is known. */
export const formatHead = (amount: Amount, unknowns: number): string =>
  isUntold(amount, unknowns) ? untoldText(unknowns) : `≈ ${bytesText(amount.likely)}`

/** `380–460 MB + 1 unknown`, where space is scarce. */
export function formatBounds(amount: Amount, unknowns: number): string {
  if (isUntold(amount, unknowns)) return untoldText(unknowns)
  return rangeText(amount) + (unknowns > 0 ? ` + ${say('{count} unknown', { count: unknowns })}` : '')
}

/** `≈ 412 MB (380–460) and 2 parts unknown`: a total is never shown without what it leaves out. */
export function formatTotal(amount: Amount, unknowns: number): string {
  if (isUntold(amount, unknowns)) return untoldText(unknowns)
  const size = amountText(amount)
  if (unknowns === 0) return size
  return say('{size} and {unknown}', {
    size,
    unknown: counted(unknowns, '1 part unknown', '{count} parts unknown'),
  })
}
