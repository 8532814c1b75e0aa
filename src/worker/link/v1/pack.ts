import { deflateSync, Inflate } from 'fflate'
import { dictionary as phrases } from './dictionary.ts'

const dictionary = new TextEncoder().encode(phrases)

/** Bytes that a link may unpack to: a Dockerfile, its lock files, and room to spare. */
export const mostUnpacked = 2 * 1024 * 1024

/** Raw deflate that knows the dictionary beforehand. */
export const pack = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 9, mem: 4, dictionary })

/** Undefined when the bytes are no whole deflate stream. Stops within half a megabyte of `mostUnpacked`. */
export function unpack(packed: Uint8Array): Uint8Array | 'too-large' | undefined {
  const chunks: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate({ dictionary }, (chunk) => {
    chunks.push(chunk)
    length += chunk.length
  })
  try {
    // A byte inflates to 1,032 at most, and fflate answers only after a whole push: so push little at a time.
    for (let at = 0; at < packed.length; at += 512) {
      inflate.push(packed.subarray(at, at + 512), at + 512 >= packed.length)
      if (length > mostUnpacked) return 'too-large'
    }
  } catch {
    return undefined
  }
  return joined(chunks, length)
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
