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

/** `+12 MB`, `−688 MB`: what something gains. */
export const gainText = (bytes: number): string => (bytes > 0 ? '+' : '') + bytesText(bytes)

/** The unit that `bytesText` would say: `MB`. */
export const unitOf = (bytes: number): string => scaled(bytes).unit

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
