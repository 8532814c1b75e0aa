import { expect, test } from 'vitest'
import { readEntries } from '../../../src/app/files/reading/read.ts'

/** Files asked for at one time: their answers come in one task of the browser, and keys and clicks wait for it. */
const mostInFlight = 100

test('a folder of thousands is asked for a few files at a time, and all of them come', async () => {
  let [inFlight, most] = [0, 0]
  const file = (path: string) => ({
    isFile: true,
    isDirectory: false,
    name: path,
    fullPath: path,
    file(resolve: (file: File) => void) {
      most = Math.max(most, ++inFlight)
      setTimeout(() => {
        inFlight -= 1
        resolve(new File(['12345'], path))
      })
    },
  })
  const folder = (path: string, children: object[]) => ({
    isFile: false,
    isDirectory: true,
    name: path.slice(1),
    fullPath: path,
    createReader: () => ({
      readEntries: (resolve: (some: object[]) => void) => resolve(children.splice(0, 100)),
    }),
  })
  const inside = (at: number) => Array.from({ length: 150 }, (_, one) => file(`/app/p${at}/${one}.js`))
  const root = folder(
    '/app',
    Array.from({ length: 20 }, (_, at) => folder(`/app/p${at}`, inside(at))),
  )
  const found = await readEntries([root as unknown as FileSystemEntry], {
    signal: new AbortController().signal,
    onProgress: () => {},
  })
  expect(found?.listing.paths).toHaveLength(3_000)
  expect(new Set(found?.listing.paths).size).toBe(3_000)
  expect(most).toBeLessThanOrEqual(mostInFlight)
})
