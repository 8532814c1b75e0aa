import type { Amount } from '../../engine/sizes/amount.ts'

const units = [
  { name: 'GB', bytes: 1e9 },
  { name: 'MB', bytes: 1e6 },
  { name: 'kB', bytes: 1e3 },
] as const

const unitOf = (bytes: number) =>
  units.find((unit) => Math.abs(bytes) >= unit.bytes * 0.9995) ?? { name: 'B', bytes: 1 }

const digits = (value: number, unit: string): string => {
  if (unit === 'GB') return value.toFixed(2)
  if (unit === 'MB' && Math.abs(value) < 9.95) return value.toFixed(1)
  return value.toFixed(0)
}

const inUnit = (bytes: number, unit: { readonly name: string; readonly bytes: number }): string =>
  digits(bytes / unit.bytes, unit.name)

/** `412 MB`, `1.24 GB`: decimal units, as `docker images` prints them. */
export function formatBytes(bytes: number): string {
  const unit = unitOf(bytes)
  return `${inUnit(bytes, unit)} ${unit.name}`
}

/** `380–460 MB`, or one number where both bounds print alike. */
export function formatRange({ low, high }: Amount): string {
  const unit = unitOf(high)
  const [from, to] = [inUnit(low, unit), inUnit(high, unit)]
  return from === to ? `${to} ${unit.name}` : `${from}–${to} ${unit.name}`
}

/** `−18–25 MB` for what is saved, `+3.0 MB` for what is added. */
export const formatSaving = (saves: Amount): string =>
  saves.likely < 0
    ? `+${formatRange({ low: -saves.high, likely: -saves.likely, high: -saves.low })}`
    : `−${formatRange({ ...saves, low: Math.max(0, saves.low) })}`

/** Savings below this are noise and carry no badge. */
export const isNotable = (saves: Amount | undefined): saves is Amount =>
  saves !== undefined && Math.abs(saves.likely) >= 50_000
