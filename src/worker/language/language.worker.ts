import { createShelf } from '../../engine/sizes/tables/shelf.ts'
import { answerTo } from './answer.ts'
import type { FromLanguageWorker, ToLanguageWorker } from './protocol.ts'

const shelf = createShelf()

async function loadImages() {
  await shelf.fetch(['base-images'])
  return shelf.tables().baseImages
}

addEventListener('message', async ({ data: { id, question } }: MessageEvent<ToLanguageWorker>) => {
  const answer = await answerTo(question, loadImages).catch(() => undefined)
  postMessage({ id, answer } satisfies FromLanguageWorker)
})
