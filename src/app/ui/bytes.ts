import type { Amount } from '../../engine/sizes/amount.ts'
import { bytesText, rangeText } from '../../engine/sizes/bytes-text.ts'
import { say } from '../words/say.ts'

export { bytesText as formatBytes, rangeText as formatRange }

const nothing = 50_000

/** `−18–25 MB` or `up to −38 MB` for what is saved, `+3 MB` for what is added. */
export function formatSaving({ low, likely, high }: Amount): string {
  if (likely < 0) return `+${rangeText({ low: Math.max(0, -high), likely: -likely, high: -low })}`
  return low < nothing
    ? say('up to −{size}', { size: bytesText(high) })
    : `−${rangeText({ low, likely, high })}`
}

/** Savings below this are noise and carry no badge. */
export const isNotable = (saves: Amount | undefined): saves is Amount =>
  saves !== undefined && Math.abs(saves.likely) >= nothing
