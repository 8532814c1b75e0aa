// What a folder weighs, in the unit of all samples: bytes of regular files, each hard-linked one once.
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Every regular file below a folder that `keeps` lets through, as `[path, bytes]`; links are not followed. */
export function* filesIn(folder, keeps = () => true, seen = new Set()) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (!keeps(path)) continue
    if (entry.isDirectory()) yield* filesIn(path, keeps, seen)
    if (!entry.isFile()) continue
    const { ino, nlink, size } = lstatSync(path)
    if (nlink > 1 && seen.has(ino)) continue
    seen.add(ino)
    yield [path, size]
  }
}

export function bytesIn(folder, keeps) {
  let total = 0
  for (const [, bytes] of filesIn(folder, keeps)) total += bytes
  return total
}
