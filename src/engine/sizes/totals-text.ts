import type { Amount } from './amount.ts'
import { bytesText, rangeText, unitOf } from './bytes-text.ts'

/** `≈ 412 MB (380–460)`; exact amounts are one plain number. */
export function amountText(amount: Amount): string {
  const likely = bytesText(amount.likely)
  const range = rangeText(amount)
  if (range === likely) return likely
  // The unit is said once when all three numbers share it; nothing needs none.
  const unit = ` ${unitOf(amount.likely)}`
  const isShared = range.endsWith(unit) && !range.includes(' – ')
  return `≈ ${likely} (${isShared ? range.slice(0, -unit.length) : range})`
}

/** `2 parts unknown`; undefined when nothing is. */
export const unknownsText = (unknowns: number): string | undefined =>
  unknowns === 0 ? undefined : `${unknowns} ${unknowns === 1 ? 'part' : 'parts'} unknown`

/** True when no byte of a total is known: to show it as 0 B would be a lie. */
export const isUntold = (amount: Amount, unknowns: number): boolean => unknowns > 0 && amount.high === 0

const untoldText = (unknowns: number): string =>
  `${unknowns} ${unknowns === 1 ? 'part' : 'parts'} of unknown size`

/** `≈ 412 MB`, where bounds and gaps are told beside it; `3 parts of unknown size` when nothing else is known. */
export const headText = (amount: Amount, unknowns: number): string =>
  isUntold(amount, unknowns) ? untoldText(unknowns) : `≈ ${bytesText(amount.likely)}`

/** `≈ 412 MB (380–460) and 2 parts unknown`: a total is never shown without what it leaves out. */
export function totalText(amount: Amount, unknowns: number): string {
  if (isUntold(amount, unknowns)) return untoldText(unknowns)
  const missing = unknownsText(unknowns)
  return missing === undefined ? amountText(amount) : `${amountText(amount)} and ${missing}`
}

const negated = ({ low, likely, high }: Amount): Amount => ({ low: -high, likely: -likely, high: -low })

/** What a fix does to the shipped size: `saves 18–25 MB`, `adds 3 MB`, `saves up to 38 MB`. */
export function savingText(saves: Amount): string {
  if (saves.high <= 0) return `adds ${rangeText(negated(saves))}`
  if (saves.low <= 0) return `saves up to ${bytesText(saves.high)}`
  return `saves ${rangeText(saves)}`
}
