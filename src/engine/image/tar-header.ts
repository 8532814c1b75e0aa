import { strFromU8 } from 'fflate'

export const blockBytes = 512

/** One block of a tar, as it stands. */
export interface TarHeader {
  readonly path: string
  /** The type flag: `0` file, `5` directory, `x` extended header … */
  readonly flag: string
  /** What the header claims; nothing may rely on it. */
  readonly bytes: number
  readonly target: string
  /** Of a GNU sparse file: its bytes with the holes, and whether its map goes on in the next block. */
  readonly sparse: { readonly bytes: number; readonly continues: boolean } | undefined
}

/** Undefined when the block is no header: its checksum is wrong. */
export function readTarHeader(block: Uint8Array): TarHeader | undefined {
  if (!hasGoodChecksum(block)) return undefined
  const flag = textAt(block, 156, 1) || '0'
  const name = textAt(block, 0, 100)
  // GNU writes other things where POSIX has the beginning of a long path.
  const isPosix = textAt(block, 257, 6) === 'ustar'
  const prefix = isPosix ? textAt(block, 345, 155) : ''
  return {
    path: prefix === '' ? name : `${prefix}/${name}`,
    // Before POSIX, a directory was a file whose name ends in a slash.
    flag: flag === '0' && name.endsWith('/') ? '5' : flag,
    bytes: numberAt(block, 124, 12),
    target: textAt(block, 157, 100),
    sparse: flag === 'S' ? { bytes: numberAt(block, 483, 12), continues: block[482] === 1 } : undefined,
  }
}

export const isZero = (block: Uint8Array): boolean => block.every((byte) => byte === 0)

function textAt(block: Uint8Array, start: number, length: number): string {
  const field = block.subarray(start, start + length)
  const end = field.indexOf(0)
  return strFromU8(end === -1 ? field : field.subarray(0, end))
}

/** Octal digits, or binary when the first bit is set; a size that makes no sense is 0. */
function numberAt(block: Uint8Array, start: number, length: number): number {
  const field = block.subarray(start, start + length)
  const [first = 0] = field
  const isBinary = first >= 0x80
  // 0xff begins a negative number.
  if (first === 0xff) return 0
  const value = isBinary
    ? field.subarray(1).reduce((sum, byte) => sum * 256 + byte, first & 0x7f)
    : octal(textAt(block, start, length))
  return Number.isSafeInteger(value) ? value : 0
}

const octal = (text: string): number => Number.parseInt(text.trim() || '0', 8)

/** The sum of all bytes with the checksum itself as blanks; old tars took bytes for signed. */
function hasGoodChecksum(block: Uint8Array): boolean {
  const stated = octal(textAt(block, 148, 8))
  let unsigned = 0
  let signed = 0
  for (let index = 0; index < block.length; index++) {
    const value = index >= 148 && index < 156 ? 32 : (block[index] ?? 0)
    unsigned += value
    signed += value < 128 ? value : value - 256
  }
  return stated === unsigned || stated === signed
}
