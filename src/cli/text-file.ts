import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access, chmod, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'

/** Docker itself refuses far smaller Dockerfiles; more is surely not one. */
const maxBytes = 16 * 1024 * 1024

/** A text as it lies on disk. */
export interface TextFile {
  /** Without a byte order mark. */
  readonly text: string
  readonly hasMark: boolean
  /** False when some bytes are no UTF-8: writing the text back would change them. */
  readonly isFaithful: boolean
}

export type ReadText = TextFile | { readonly error: string }

const mark = '\ufeff'

/** Bytes as text; binary content and other encodings than UTF-8 are refused in words. */
export function textOf(bytes: Uint8Array): ReadText {
  const [first, second] = bytes
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (isUtf16) return { error: 'The file is UTF-16; Docker reads UTF-8 only' }
  if (bytes.includes(0)) return { error: 'The file is binary, not a Dockerfile' }
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const isFaithful = Buffer.from(decoded, 'utf8').equals(bytes)
  const hasMark = decoded.startsWith(mark)
  return { text: hasMark ? decoded.slice(1) : decoded, hasMark, isFaithful }
}

/** The text of a file or the reason why there is none; never throws. */
export async function readTextFile(path: string): Promise<ReadText> {
  try {
    if ((await stat(path)).isDirectory()) return { error: 'This is a directory, not a Dockerfile' }
    const file = await open(path, 'r')
    try {
      return await readTextFrom(file.createReadStream({ autoClose: false }))
    } finally {
      await file.close()
    }
  } catch (error) {
    return { error: reasonOf(error) }
  }
}

/** The text of a stream, read to its end or to the limit. */
export async function readTextFrom(stream: AsyncIterable<unknown>): Promise<ReadText> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream) {
    const buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk), 'utf8')
    bytes += buffer.length
    if (bytes > maxBytes) return { error: 'The file is larger than 16 MB, so it is no Dockerfile' }
    chunks.push(buffer)
  }
  return textOf(Buffer.concat(chunks))
}

/** What a reader can do something about. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'There is no such file',
    ENOTDIR: 'There is no such file',
    EISDIR: 'This is a directory, not a file',
    EACCES: 'The file may not be read or written',
    EPERM: 'The file may not be read or written',
    EROFS: 'The disk is read-only',
    ENOSPC: 'The disk is full',
    ELOOP: 'The link leads in a circle',
  }
  return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}

/** The bytes of a text, with its byte order mark if it had one. */
export const encoded = (text: string, hasMark: boolean): string => (hasMark ? mark + text : text)

/** Replaces a file in one step, so that nobody ever sees half of it; links and permissions stay. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const existing = await stat(target).catch(() => undefined)
  if (existing) await access(target, constants.W_OK)
  const draft = `${target}.${randomBytes(6).toString('hex')}.tmp`
  let file: FileHandle | undefined
  try {
    file = await open(draft, 'wx')
    await file.writeFile(text, 'utf8')
    await file.sync()
    await file.close()
    file = undefined
    if (existing) await chmod(draft, existing.mode & 0o7777)
    await rename(draft, target)
  } catch (error) {
    await file?.close().catch(() => undefined)
    await rm(draft, { force: true })
    throw error
  }
}
