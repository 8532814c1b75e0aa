/** Takes bytes as they come; what was handed over may be used again by its owner. */
export interface Sink {
  push(bytes: Uint8Array): void
  end(): void
}

/** Hears what could not be read, in a sentence without its period. */
export type Tell = (problem: string) => void

/** Fills up to `size` bytes, and says how many it took. */
export function filler(size: number) {
  const buffer = new Uint8Array(size)
  let length = 0
  return {
    take(bytes: Uint8Array): number {
      const part = bytes.subarray(0, size - length)
      buffer.set(part, length)
      length += part.length
      return part.length
    },
    isFull: () => length === size,
    taken: () => buffer.subarray(0, length),
    clear() {
      length = 0
    },
  }
}

/** Collects a text of bounded length; the rest is let go. */
export function collector(most: number, done: (bytes: Uint8Array, isWhole: boolean) => void): Sink {
  const chunks: Uint8Array[] = []
  let length = 0
  let total = 0
  return {
    push(bytes) {
      total += bytes.length
      if (length >= most) return
      const part = bytes.slice(0, most - length)
      length += part.length
      chunks.push(part)
    },
    end() {
      const whole = new Uint8Array(length)
      let at = 0
      for (const chunk of chunks) {
        whole.set(chunk, at)
        at += chunk.length
      }
      done(whole, total === length)
    },
  }
}
