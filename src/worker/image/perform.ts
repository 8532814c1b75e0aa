import { readArchive } from '../../engine/image/archive.ts'
import { readHistory } from '../../engine/image/history.ts'
import type { FromImageWorker, ImageTask } from './protocol.ts'

/** Milliseconds between two reports of progress. */
const pace = 100

/** Does a task and posts its answer. */
export async function perform(task: ImageTask, post: (message: FromImageWorker) => void): Promise<void> {
  switch (task.kind) {
    case 'archive': {
      const chunks = chunksOf(task.file, (bytes) => post({ kind: 'progress', bytes }))
      post({ kind: 'image', value: await readArchive(chunks, task.platform) })
      return
    }
    case 'history':
      post({ kind: 'image', value: readHistory(task.text) })
      return
    case 'fit': {
      // The parsers are large, and whoever only reads does without them.
      const { fitImage } = await import('../../engine/fit-image.ts')
      post({ kind: 'fit', value: fitImage(task.source, task.options, task.image) })
    }
  }
}

/** A file piece by piece; Safari's streams cannot be looped over. */
async function* chunksOf(file: Blob, onProgress: (bytes: number) => void): AsyncIterable<Uint8Array> {
  const reader = file.stream().getReader()
  let bytes = 0
  let told = performance.now()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    yield value
    bytes += value.length
    if (performance.now() - told < pace) continue
    told = performance.now()
    onProgress(bytes)
  }
  onProgress(bytes)
}
