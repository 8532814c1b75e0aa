import type { Weighed } from '../sizes/measured.ts'

const units: Readonly<Record<string, number>> = {
  '': 1,
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KIB: 2 ** 10,
  MIB: 2 ** 20,
  GIB: 2 ** 30,
  TIB: 2 ** 40,
}

/** `121MB`, `5.84 MB`, `7.4MiB`, `121364567`: how a size ends a text. */
const sizeAtEnd = /(?:^|\s)(\d{1,16}(?:\.\d{1,6})?)\s?([kKMGT]i?B|B|)$/

/** A size as docker prints it, with how far it may be rounded. */
export function sizeOf(text: string): Weighed | undefined {
  const found = sizeAtEnd.exec(text.trimEnd())
  const [whole = '', digits = '', unit = ''] = found ?? []
  const factor = units[unit.toUpperCase()]
  if (!found || factor === undefined || whole.trim() !== text.trim()) return undefined
  const isExact = factor === 1 || Number(digits) === 0
  return {
    bytes: Math.round(Number(digits) * factor),
    roundedBy: isExact ? 0 : Math.ceil((factor / 10 ** decimalsOf(digits, unit)) * 0.5),
  }
}

/** Docker and podman round to three digits and drop zeros at the end: `5MB` is 5.00. Others show what they have. */
function decimalsOf(digits: string, unit: string): number {
  const [whole = '', behind = ''] = digits.split('.')
  return unit.includes('i') ? behind.length : Math.max(behind.length, 3 - whole.length)
}
