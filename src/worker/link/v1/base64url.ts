const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const valueByDigit = new Map([...digits].map((digit, value) => [digit, value]))

/** The digit for the low six bits of a number. */
export const digit = (value: number): string => digits[value & 63] ?? ''

export function digitsOf(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const used = Math.min(bytes.length - at, 3) + 1
    for (let place = 0; place < used; place++) text += digit(three >> (18 - 6 * place))
  }
  return text
}

/** Undefined unless the text is exactly what `digitsOf` writes for some bytes. */
export function bytesOf(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let pending = 0
  let filled = 0
  for (const character of text) {
    const value = valueByDigit.get(character)
    if (value === undefined) return undefined
    pending = ((pending << 6) | value) & 0xfff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[filled++] = pending >> bits
  }
  return (pending & ((1 << bits) - 1)) === 0 ? bytes : undefined
}

/** A whole number, five bits a digit, the lowest first; the sixth bit says that more follow. */
export const writeNumber = (value: number): string =>
  value < 32 ? digit(value) : digit((value & 31) | 32) + writeNumber(Math.floor(value / 32))

/** The number at the beginning of a text, below 2²⁵, and where it ends. */
export function readNumber(
  text: string,
): { readonly value: number; readonly end: number } | 'cut-off' | 'damaged' {
  let value = 0
  for (let at = 0; at < 5; at++) {
    if (at === text.length) return 'cut-off'
    const next = valueByDigit.get(text[at] ?? '')
    if (next === undefined) return 'damaged'
    value += (next & 31) * 32 ** at
    if (next < 32) return { value, end: at + 1 }
  }
  return 'damaged'
}
