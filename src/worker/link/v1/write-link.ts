import type { SharedState } from '../state.ts'
import { digitsOf, writeNumber } from './base64url.ts'
import { checksum } from './checksum.ts'
import { pack } from './pack.ts'
import { writeRecord } from './record.ts'

/** Version 1 of a link, after its `#1`: the length of the rest, the packed record, its checksum. */
export function writeLink(state: SharedState): string {
  const record = writeRecord(state)
  const rest = digitsOf(pack(record)) + checksum(record)
  return writeNumber(rest.length) + rest
}
