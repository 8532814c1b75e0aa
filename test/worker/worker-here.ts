import { perform } from '../../src/worker/image/perform.ts'
import type { FromImageWorker, ImageTask } from '../../src/worker/image/protocol.ts'

/** A worker that performs its tasks here, through the same cloning as a real one's. */
export function workerHere() {
  const target = new EventTarget()
  let isOver = false
  const worker: Worker = Object.assign(target, {
    postMessage(task: ImageTask) {
      const post = (message: FromImageWorker) => {
        if (!isOver) target.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }))
      }
      // A file is not copied, only handed over; the browser that some tests play cannot clone one at all.
      const heard = task.kind === 'archive' ? task : structuredClone(task)
      perform(heard, post).catch(() => target.dispatchEvent(new Event('error')))
    },
    terminate() {
      isOver = true
    },
    onmessage: null,
    onmessageerror: null,
    onerror: null,
  })
  return { spawn: () => worker, isOver: () => isOver }
}
