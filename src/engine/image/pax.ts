import { strFromU8 } from 'fflate'

/** What an extended header says of the entry behind it. */
export interface PaxRecords {
  readonly path?: string
  readonly target?: string
  readonly bytes?: number
  /** Of a sparse file: its bytes with the holes. */
  readonly sparseBytes?: number
}

/** `27 path=usr/lib/a-long-name\n` once for each record; a record whose length lies ends the reading. */
export function readPax(bytes: Uint8Array): PaxRecords {
  const found = new Map<string, string>()
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at)
    const length = space === -1 || space - at > 12 ? Number.NaN : Number(strFromU8(bytes.subarray(at, space)))
    if (!Number.isSafeInteger(length) || at + length > bytes.length || length <= space - at) break
    const record = strFromU8(bytes.subarray(space + 1, at + length - 1))
    const equals = record.indexOf('=')
    if (equals > 0) found.set(record.slice(0, equals), record.slice(equals + 1))
    at += length
  }
  const path = found.get('GNU.sparse.name') ?? found.get('path')
  const target = found.get('linkpath')
  const size = bytesOf(found.get('size'))
  const sparseBytes = bytesOf(found.get('GNU.sparse.realsize') ?? found.get('GNU.sparse.size'))
  return {
    ...(path !== undefined && { path }),
    ...(target !== undefined && { target }),
    ...(size !== undefined && { bytes: size }),
    ...(sparseBytes !== undefined && { sparseBytes }),
  }
}

function bytesOf(text: string | undefined): number | undefined {
  const value = text === undefined || text === '' ? Number.NaN : Number(text)
  return Number.isSafeInteger(value) && value >= 0 ? value : undefined
}
