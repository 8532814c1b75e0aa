/** At most so many UTF-16 units are analysed. */
export const MAX_LENGTH = 512 * 1024

/** Where to stop reading: after the last whole line that fits, or in mid-line when one line is too long. */
export function readableLength(source: string): number {
  if (source.length <= MAX_LENGTH) return source.length
  const feed = source.lastIndexOf('\n', MAX_LENGTH - 1)
  if (feed !== -1) return feed + 1
  const last = source.charCodeAt(MAX_LENGTH - 1)
  const splitsPair = last >= 0xd800 && last < 0xdc00
  return splitsPair ? MAX_LENGTH - 1 : MAX_LENGTH
}

const CONTROL = /[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g

/** The first character that no text holds: a NUL, or a control character where there are many of them. */
export function firstNonText(source: string): number | undefined {
  const nul = source.indexOf('\0')
  if (nul !== -1) return nul
  const first = source.search(CONTROL)
  if (first === -1) return undefined
  const count = source.match(CONTROL)?.length ?? 0
  return count >= 8 && count * 50 > source.length ? first : undefined
}
