import { filler, type Sink } from './sink.ts'
import { blockBytes, isZero, readTarHeader } from './tar-header.ts'

export type Content = 'tar' | 'gzip' | 'zstd' | 'json' | 'other' | 'empty'

/** Looks at the first bytes, whatever the name says, and hands all to the sink for such content. */
export function sniffing(sinkFor: (content: Content) => Sink | undefined): Sink {
  const head = filler(blockBytes)
  let chosen: { readonly sink: Sink | undefined } | undefined

  function choose(): void {
    const bytes = head.taken()
    const sink = sinkFor(contentOf(bytes))
    chosen = { sink }
    sink?.push(bytes)
  }

  return {
    push(bytes) {
      let rest = bytes
      if (!chosen) {
        rest = bytes.subarray(head.take(bytes))
        if (!head.isFull()) return
        choose()
      }
      if (rest.length > 0) chosen?.sink?.push(rest)
    },
    end() {
      if (!chosen) choose()
      chosen?.sink?.end()
    },
  }
}

function contentOf(head: Uint8Array): Content {
  const [a = 0, b = 0, c, d] = head
  if (head.length === 0) return 'empty'
  if (a === 0x1f && b === 0x8b) return 'gzip'
  if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) return 'zstd'
  // Before JSON, because the first file of a tar may be called `{`.
  if (head.length === blockBytes && (isZero(head) || readTarHeader(head))) return 'tar'
  const first = head.find((byte) => !blanks.has(byte))
  return first === 0x7b || first === 0x5b ? 'json' : 'other'
}

const blanks: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d])
