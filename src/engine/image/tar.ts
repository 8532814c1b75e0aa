import { strFromU8 } from 'fflate'
import { type PaxRecords, readPax } from './pax.ts'
import { collector, filler, type Sink, type Tell } from './sink.ts'
import { blockBytes, isZero, readTarHeader, type TarHeader } from './tar-header.ts'

/** One thing that a tar holds. Its path is text and nothing else: it may lead anywhere. */
export interface TarEntry {
  readonly kind: 'file' | 'link' | 'symlink' | 'directory' | 'other'
  readonly path: string
  /** As it lies on a disk: holes of a sparse file count. */
  readonly bytes: number
  /** Where a link leads; empty for what is none. */
  readonly target: string
}

/** Hears each entry, and takes its content where it returns a sink. */
export type Visit = (entry: TarEntry) => Sink | undefined

/** No path is longer than this anywhere; what goes beyond is cut. */
const longestText = 64 * 1024

const kinds: Readonly<Record<string, TarEntry['kind']>> = {
  '0': 'file',
  '7': 'file',
  S: 'file',
  '1': 'link',
  '2': 'symlink',
  '5': 'directory',
}
/** These have no content, whatever size they claim. */
const bare: ReadonlySet<string> = new Set(['1', '2', '3', '4', '5', '6'])

/** Reads a tar as its bytes come, keeping no more of it than a header. */
export function tarReader(visit: Visit, tell: Tell): Sink {
  const block = filler(blockBytes)
  /** What the headers before an entry say of it. */
  let said: PaxRecords = {}
  /** A sparse file whose map goes on in the next block. */
  let pending: TarHeader | undefined
  let body: Sink | undefined
  let bodyLeft = 0
  let padding = 0
  let state: 'reading' | 'ended' | 'broken' = 'reading'

  function readBlock(): void {
    const bytes = block.taken()
    if (pending) {
      const header = pending
      pending = undefined
      if (bytes[504] === 1) pending = header
      else open(header)
    } else if (isZero(bytes)) state = 'ended'
    else {
      const header = readTarHeader(bytes)
      if (!header) {
        state = 'broken'
        tell('it is damaged: a header is missing where one must stand')
      } else if (header.sparse?.continues) pending = header
      else open(header)
    }
    block.clear()
  }

  function open(header: TarHeader): void {
    const stored = bare.has(header.flag)
      ? 0
      : header.flag === 'x'
        ? header.bytes
        : (said.bytes ?? header.bytes)
    body = textSink(header) ?? visitWith(header)
    bodyLeft = stored
    padding = (blockBytes - (stored % blockBytes)) % blockBytes
    if (bodyLeft === 0) close()
  }

  function close(): void {
    const closed = body
    body = undefined
    closed?.end()
  }

  /** Headers whose content tells of the entry behind them. */
  function textSink({ flag }: TarHeader): Sink | undefined {
    const texts: Readonly<Record<string, (bytes: Uint8Array) => PaxRecords>> = {
      x: readPax,
      // What holds for all entries (`g`) is no path and no size.
      g: () => ({}),
      L: (bytes) => ({ path: cString(bytes) }),
      K: (bytes) => ({ target: cString(bytes) }),
    }
    const read = texts[flag]
    return (
      read &&
      collector(longestText, (bytes) => {
        said = { ...said, ...read(bytes) }
      })
    )
  }

  function visitWith(header: TarHeader): Sink | undefined {
    const { path, target, bytes, sparseBytes } = { ...header, ...said }
    said = {}
    const kind = kinds[header.flag] ?? 'other'
    return visit({
      kind,
      path,
      bytes: kind === 'file' ? (sparseBytes ?? header.sparse?.bytes ?? bytes) : 0,
      target: kind === 'link' || kind === 'symlink' ? target : '',
    })
  }

  return {
    push(bytes) {
      for (let at = 0; at < bytes.length && state === 'reading'; ) {
        const rest = bytes.subarray(at)
        if (bodyLeft > 0) {
          const part = rest.subarray(0, bodyLeft)
          body?.push(part)
          at += part.length
          bodyLeft -= part.length
          if (bodyLeft === 0) close()
        } else if (padding > 0) {
          const part = Math.min(padding, rest.length)
          at += part
          padding -= part
        } else {
          at += block.take(rest)
          if (block.isFull()) readBlock()
        }
      }
    },
    end() {
      if (state !== 'reading') return
      // A tar without its two empty blocks is common; one that ends inside an entry is not.
      if (bodyLeft > 0 || padding > 0 || pending || block.taken().length > 0) tell('it is cut short')
      close()
    },
  }
}

function cString(bytes: Uint8Array): string {
  const end = bytes.indexOf(0)
  return strFromU8(end === -1 ? bytes : bytes.subarray(0, end))
}
