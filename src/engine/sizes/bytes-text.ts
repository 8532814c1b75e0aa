import type { Amount } from './amount.ts'

const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const

interface Scaled {
  readonly digits: string
  readonly unit: string
}

/** Decimal units and three digits at most, as `docker images` counts: 121,4 million bytes are 121 MB. */
function scaled(bytes: number): Scaled {
  let value = Math.abs(bytes)
  let index = 0
  // 999.5 kB would be shown as 1000 kB, so it already counts as 1 MB.
  while (value >= 999.5 && index < units.length - 1) {
    value /= 1000
    index += 1
  }
  const decimals = index === 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2
  const shown = value.toFixed(decimals)
  const digits = decimals === 0 ? shown : shown.replace(/\.?0+$/, '')
  return { digits, unit: units[index] ?? 'B' }
}

const signed = (bytes: number, text: string): string => (bytes < 0 && text !== '0' ? `−${text}` : text)

/** `121 MB`, `18.4 MB`, `640 kB`: decimal units, as docker shows them. */
export const bytesText = (bytes: number): string => {
  const { digits, unit } = scaled(bytes)
  return `${signed(bytes, digits)} ${unit}`
}

/** `380–460 MB`, `900 kB – 1.2 MB`, or one number when both ends look the same. */
export function rangeText({ low, high }: Amount): string {
  const from = bytesText(low)
  const to = bytesText(high)
  if (from === to) return to
  const isSimple = low >= 0 && scaled(low).unit === scaled(high).unit
  if (isSimple) return `${scaled(low).digits}–${to}`
  // Nothing needs no unit: 0–38 MB.
  return low === 0 ? `0–${to}` : `${from} – ${to}`
}

/** `≈ 412 MB (380–460)`; exact amounts are one plain number. */
export function amountText(amount: Amount): string {
  const likely = bytesText(amount.likely)
  const range = rangeText(amount)
  if (range === likely) return likely
  // The unit is said once when all three numbers share it; nothing needs none.
  const unit = ` ${scaled(amount.likely).unit}`
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
