import { Gunzip } from 'fflate'
import { Decompress } from 'fzstd'
import type { Sink, Tell } from './sink.ts'

// A byte of gzip inflates to 1,032 at most, and fflate answers only after a whole push: so push little at a time.
const pushed = 16 * 1024

/** No image is as large; a file of a few megabytes may unpack to it. */
const mostUnpacked = 2 ** 38

interface Stream {
  push(bytes: Uint8Array): void
  /** Throws where more had to come. */
  end(): void
}

/** Unpacks gzip, all its members, into another sink. */
export const gunzip = (into: Sink, tell: Tell): Sink =>
  unpacking(into, tell, (take) => {
    const stream = new Gunzip(take)
    return { push: (bytes) => stream.push(bytes), end: () => undefined }
  })

/** Unpacks Zstandard, all its frames, into another sink. */
export const unzstd = (into: Sink, tell: Tell): Sink =>
  unpacking(into, tell, (take) => {
    const stream = new Decompress(take)
    // It keeps what it cannot use yet, and whoever handed that over may write into it.
    return { push: (bytes) => stream.push(bytes.slice()), end: () => stream.push(new Uint8Array(0), true) }
  })

function unpacking(into: Sink, tell: Tell, open: (take: (bytes: Uint8Array) => void) => Stream): Sink {
  let unpacked = 0
  let isBroken = false
  const stream = open((bytes) => {
    unpacked += bytes.length
    into.push(bytes)
  })

  function attempt(step: () => void): void {
    if (isBroken) return
    try {
      step()
    } catch {
      isBroken = true
      tell('its compression is damaged')
    }
    if (unpacked > mostUnpacked && !isBroken) {
      isBroken = true
      tell('it unpacks to more than any image holds')
    }
  }

  return {
    push(bytes) {
      for (let at = 0; at < bytes.length && !isBroken; at += pushed)
        attempt(() => stream.push(bytes.subarray(at, at + pushed)))
    },
    end() {
      attempt(() => stream.end())
      into.end()
    },
  }
}
