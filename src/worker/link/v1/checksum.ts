import { digit } from './base64url.ts'

const crcOfByte = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

export const checksumLength = 5

/** Thirty bits of the bytes' CRC-32, as five digits. */
export function checksum(bytes: Uint8Array): string {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcOfByte[(crc ^ byte) & 255] ?? 0)
  return Array.from({ length: checksumLength }, (_, place) => digit(~crc >>> (6 * place))).join('')
}
