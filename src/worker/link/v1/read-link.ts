import type { SharedState } from '../state.ts'
import { bytesOf, readNumber } from './base64url.ts'
import { checksum, checksumLength } from './checksum.ts'
import { unpack } from './pack.ts'
import { readRecord } from './record.ts'

export type ReadLink =
  | { readonly kind: 'ok'; readonly state: SharedState }
  /** `total`: the characters that were sent, this version's `#1` not counted; undefined when even that is cut. */
  | { readonly kind: 'cut-off'; readonly total: number | undefined }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'damaged' }

/** Undoes `writeLink`. Characters after the stated length, such as the full stop of a sentence, are ignored. */
export function readLink(text: string): ReadLink {
  const length = readNumber(text)
  if (length === 'cut-off') return { kind: 'cut-off', total: undefined }
  if (length === 'damaged' || length.value <= checksumLength) return { kind: 'damaged' }

  const end = length.end + length.value
  if (!/^[\w-]*$/.test(text.slice(0, end))) return { kind: 'damaged' }
  if (text.length < end) return { kind: 'cut-off', total: end }

  const bytes = bytesOf(text.slice(length.end, end - checksumLength))
  const unpacked = bytes && unpack(bytes)
  if (unpacked === 'too-large') return { kind: 'too-large' }
  if (!unpacked || checksum(unpacked) !== text.slice(end - checksumLength, end)) return { kind: 'damaged' }

  const state = readRecord(unpacked)
  return state ? { kind: 'ok', state } : { kind: 'damaged' }
}
