import { Gunzip } from 'fflate'
import type { Sink, Tell } from './sink.ts'

// A byte inflates to 1,032 at most, and fflate answers only after a whole push: so push little at a time.
const pushed = 16 * 1024

/** No image is as large; a file of a few megabytes may inflate to it. */
const mostUnpacked = 2 ** 38

/** Unpacks gzip, all its members, into another sink. */
export function gunzip(into: Sink, tell: Tell): Sink {
  let unpacked = 0
  let isBroken = false
  const stream = new Gunzip((bytes) => {
    unpacked += bytes.length
    into.push(bytes)
  })
  return {
    push(bytes) {
      for (let at = 0; at < bytes.length && !isBroken; at += pushed) {
        try {
          stream.push(bytes.subarray(at, at + pushed))
        } catch {
          isBroken = true
          tell('its compression is damaged')
        }
        if (unpacked > mostUnpacked) {
          isBroken = true
          tell('it unpacks to more than any image holds')
        }
      }
    },
    end: () => into.end(),
  }
}
