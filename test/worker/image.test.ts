import { describe, expect, test } from 'vitest'
import { fitImage, readHistory, readImage } from '../../src/worker/image/client.ts'
import { bytesOf, dockerArchive, file } from '../image/tar-writer.ts'
import { threadOf } from './threads.ts'
import { workerHere } from './worker-here.ts'

const archive = dockerArchive([{ created_by: 'COPY a / # buildkit', layer: [file('a', 2_000_000)] }])
const blobOf = (bytes: Uint8Array) => new Blob([bytes.slice()])

describe('the reader of images', () => {
  test('reads a file as a stream, tells its progress, and ends its worker', async () => {
    const { spawn, isOver } = workerHere()
    const heard: number[] = []
    const outcome = await readImage(blobOf(archive), { spawn, onProgress: (bytes) => heard.push(bytes) })
    expect(outcome).toMatchObject({ kind: 'done', value: { total: { bytes: 2_000_000 } } })
    expect(heard.at(-1)).toBe(archive.length)
    expect(isOver()).toBe(true)
  })

  test('lays it over a text', async () => {
    const image = await readImage(blobOf(archive), { spawn: workerHere().spawn })
    if (image.kind === 'failed') throw new Error(image.message)
    const fit = await fitImage('FROM scratch\nCOPY a /\n', {}, image.value, { spawn: workerHere().spawn })
    expect(fit).toMatchObject({ kind: 'done', value: { layers: [{ line: 2, step: 0 }] } })
  })

  test('says why there is nothing to read', async () => {
    const { spawn } = workerHere()
    expect(await readHistory('hello', { spawn })).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('docker history'),
    })
    expect(await readImage(blobOf(bytesOf('hello')), { spawn: workerHere().spawn })).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('docker save'),
    })
  })

  test('stops at once when it is told to', async () => {
    const stop = new AbortController()
    const spawn = () => threadOf('hear(() => { while (true); })')
    const outcome = readImage(blobOf(archive), { spawn, signal: stop.signal })
    stop.abort()
    expect(await outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('stopped') })
    expect(await readImage(blobOf(archive), { spawn, signal: stop.signal })).toMatchObject({ kind: 'failed' })
  })

  test('fails in words when its worker breaks', async () => {
    const spawn = () => threadOf("hear(() => { throw new Error('out of memory') })")
    expect(await readHistory('x', { spawn })).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('failed'),
    })
  })
})
