import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { readArchive } from '../engine/image/archive.ts'
import { readHistory } from '../engine/image/history.ts'
import { type ReadImage, unread } from '../engine/image/model.ts'
import type { Inspection } from './options.ts'
import { readTextFile, readTextFrom, reasonOf } from './text-file.ts'

/** Large enough that reading is limited by the disk, and not by the number of pieces. */
const chunkBytes = 1024 * 1024

/** The image that the command line names; an archive is read as a stream, whatever its size. */
export async function readReal(
  { kind, path }: NonNullable<Inspection['real']>,
  stdin: AsyncIterable<unknown>,
  platform: string | undefined,
): Promise<ReadImage> {
  if (kind === 'history') {
    const file = path === '-' ? await readTextFrom(stdin) : await readTextFile(path)
    return 'error' in file ? unread(file.error) : readHistory(file.text)
  }
  try {
    const file = await open(path, 'r')
    await file.close()
  } catch (error) {
    return unread(reasonOf(error))
  }
  return readArchive(createReadStream(path, { highWaterMark: chunkBytes }), platform)
}
