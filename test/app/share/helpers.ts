import { deflateSync } from 'fflate'
import type { SharedState } from '../../../src/app/share/codec.ts'
import { digitsOf, writeNumber } from '../../../src/worker/link/v1/base64url.ts'
import { checksum } from '../../../src/worker/link/v1/checksum.ts'
import { dictionary } from '../../../src/worker/link/v1/dictionary.ts'

/** A state whose options are all default. */
export const plain = (source: string): SharedState => ({
  source,
  options: {},
  line: undefined,
  view: undefined,
})

/** A link with a valid length and checksum around any record: what an attacker can make. */
export function forged(record: Uint8Array): string {
  const packed = deflateSync(record, { level: 9, dictionary: new TextEncoder().encode(dictionary) })
  const rest = digitsOf(packed) + checksum(record)
  return `#1${writeNumber(rest.length)}${rest}`
}
