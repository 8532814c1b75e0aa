import { Worker as Thread } from 'node:worker_threads'

/** Behaves as a browser's worker for code that speaks in `post(message)` and `hear(message => …)`. */
export function threadOf(code: string): Worker {
  const thread = new Thread(
    `const { parentPort } = require('node:worker_threads')
     const post = (message) => parentPort.postMessage(message)
     const hear = (listener) => parentPort.on('message', listener)
     ${code}`,
    { eval: true },
  )
  const target = new EventTarget()
  thread.on('message', (data) => target.dispatchEvent(new MessageEvent('message', { data })))
  thread.on('error', () => target.dispatchEvent(new Event('error')))
  return Object.assign(target, {
    postMessage: (message: unknown) => thread.postMessage(message),
    terminate: () => void thread.terminate(),
    onmessage: null,
    onmessageerror: null,
    onerror: null,
  }) satisfies Worker
}

/** Answers a question with its own text, and again after `delay` milliseconds; it breaks where the text says so. */
export const obedient = `
  const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
  const report = (id, said, isFinal) => post({ kind: 'report', id, report: said, isFinal, awaitsTables: false, took: 1 })
  hear((message) => {
    const { kind, id, source } = message
    if (kind === 'decode') {
      if (message.hash === '#hang') while (true);
      post({ kind: 'decoded', id, value: { kind: 'bad', why: 'not-a-link', message: message.hash } })
    } else if (kind === 'fix-all') {
      if (source === 'die') throw new Error('fix-all died')
      post({ kind: 'fixed', id, value: { source: source + ' fixed', files: {}, fixes: 1 } })
    } else if (kind === 'compare') {
      if (source === 'die unheard') throw new Error('the comparison died')
      post({ kind: 'comparing', id })
      if (source === 'die') setTimeout(() => { throw new Error('the comparison died') })
      else if (source !== 'never') setTimeout(() => {
        post({ kind: 'compared', id, rows: [], isFinal: false })
        post({ kind: 'compared', id, rows: [source], isFinal: true })
      }, 100)
    } else {
      if (source.includes('hang')) while (true);
      if (source.includes('die')) throw new Error('analysis died')
      if (source.includes('slow')) sleep(150)
      report(id, source, !message.weighs)
      if (!message.weighs) return
      post({ kind: 'weighing', id })
      if (source.includes('heavy')) while (true);
      if (source.includes('long')) sleep(600)
      report(id, source + ' weighed', true)
    }
  })
  post({ kind: 'ready' })
`
