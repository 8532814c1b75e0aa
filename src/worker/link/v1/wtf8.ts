/**
 * UTF-8 that keeps lone surrogates (https://simonsapin.github.io/wtf-8), so that any text comes back as it was.
 * The bytes 0xFE and 0xFF never occur in it.
 */
export function wtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let at = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const following = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3
    bytes[at++] = following === 0 ? code : leads[following] | (code >> (6 * following))
    for (let left = following - 1; left >= 0; left--) bytes[at++] = 0x80 | ((code >> (6 * left)) & 63)
  }
  return bytes.slice(0, at)
}

const leads = [0, 0xc0, 0xe0, 0xf0] as const

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Undefined when the bytes are not what `wtf8` writes. */
export function textOfWtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return textWithLoneSurrogates(bytes)
  }
}

function textWithLoneSurrogates(bytes: Uint8Array): string | undefined {
  // UTF-16 never needs more units than UTF-8 needs bytes.
  const units = new Uint16Array(bytes.length)
  let length = 0
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at++] ?? 0
    if (lead < 0x80) {
      units[length++] = lead
      continue
    }
    const following = lead < 0xc0 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf8 ? 3 : 0
    if (following === 0 || at + following > bytes.length) return undefined
    let code = lead & (0x3f >> following)
    for (let left = following; left > 0; left--) {
      const next = bytes[at++] ?? 0
      if ((next & 0xc0) !== 0x80) return undefined
      code = (code << 6) | (next & 63)
    }
    if (code > 0x10ffff) return undefined
    if (code < 0x10000) {
      units[length++] = code
      continue
    }
    units[length++] = 0xd7c0 + (code >> 10)
    units[length++] = 0xdc00 | (code & 0x3ff)
  }
  return textOf(units.subarray(0, length))
}

/** A call takes only so many arguments, so the units are spread a slice at a time. */
function textOf(units: Uint16Array): string {
  const slices: string[] = []
  for (let at = 0; at < units.length; at += 8192) {
    slices.push(String.fromCharCode(...units.subarray(at, at + 8192)))
  }
  return slices.join('')
}
