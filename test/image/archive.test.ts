import fc from 'fast-check'
import { gzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fitImage } from '../../src/engine/fit-image.ts'
import { readArchive } from '../../src/engine/image/archive.ts'
import type { ImageContents, RealImage } from '../../src/engine/image/model.ts'
import {
  dockerArchive,
  file,
  gone,
  inPieces,
  joined,
  ociArchive,
  type Step,
  tar,
  type Wanted,
} from './tar-writer.ts'

async function imageOf(bytes: Uint8Array, size?: number): Promise<RealImage> {
  const read = await readArchive(inPieces(bytes, size))
  if (read.kind === 'unread') throw new Error(read.why)
  return read.image
}

async function whyUnread(bytes: Uint8Array): Promise<string> {
  const read = await readArchive(inPieces(bytes))
  return read.kind === 'unread' ? read.why : 'it was read'
}

/** The contents of an image with these layers, lowest first. */
async function layered(...layers: readonly (readonly Wanted[])[]): Promise<ImageContents> {
  const { contents } = await imageOf(dockerArchive(layers.map((layer) => ({ created_by: 'RUN x', layer }))))
  if (!contents) throw new Error('an archive has contents')
  return contents
}

const steps: readonly Step[] = [
  { created_by: '/bin/sh -c #(nop) ADD file:abc in / ', layer: [file('bin/sh', 1000), file('etc/os', 50)] },
  { created_by: '/bin/sh -c #(nop)  CMD ["sh"]' },
  {
    created_by: 'RUN |1 TOKEN=se cret /bin/sh -c make # buildkit',
    layer: [file('app/a', 300), file('app/b', 200)],
  },
]

describe('an archive', () => {
  test.each([
    ['of docker save', dockerArchive(steps), 'app:1'],
    ['of an OCI layout', ociArchive(steps), 'docker.io/library/app:1'],
    ['compressed as a whole', gzipSync(dockerArchive(steps)), 'app:1'],
  ])('%s tells layers, settings and history', async (_, bytes, name) => {
    const image = await imageOf(bytes)
    expect(image).toMatchObject({
      source: 'archive',
      names: [name],
      platform: 'linux/amd64',
      settings: { user: 'app', workdir: '/app', entrypoint: ['/run'], command: [] },
      total: { bytes: 1550, roundedBy: 0 },
      notes: [],
    })
    expect(image.steps.map(({ createdBy, bytes }) => [createdBy, bytes])).toEqual([
      ['/bin/sh -c #(nop) ADD file:abc in /', 1050],
      ['/bin/sh -c #(nop) CMD ["sh"]', 0],
      ['RUN /bin/sh -c make # buildkit', 500],
    ])
    expect(image.contents?.layers.map(({ step, files }) => [step, files])).toEqual([
      [0, 2],
      [2, 2],
    ])
    expect(image.contents?.largest[0]).toEqual({ path: '/bin/sh', bytes: 1000, layer: 0, isWasted: false })
    expect(await imageOf(bytes, 1000)).toEqual(image)
  })

  test('tells compressed bytes where it holds compressed layers', async () => {
    const compressed = gzipSync(tar([file('a', 5000)])).length
    const { steps: read, total } = await imageOf(ociArchive([{ created_by: 'x', layer: [file('a', 5000)] }]))
    expect(read[0]).toMatchObject({ bytes: 5000, compressed })
    expect(total.compressed).toBe(compressed)
    expect((await imageOf(dockerArchive(steps))).total.compressed).toBeUndefined()
  })

  test('may hold a layer once and link to it', async () => {
    const layer = tar([file('a', 70)])
    const manifest = JSON.stringify([{ Config: 'c.json', Layers: ['one/layer.tar', 'two/layer.tar'] }])
    const { total } = await imageOf(
      tar([
        { path: 'one/layer.tar', content: layer },
        { path: 'two/layer.tar', flag: '2', target: '../one/layer.tar' },
        { path: 'c.json', content: '{"history":[{},{}]}' },
        { path: 'manifest.json', content: manifest },
      ]),
    )
    // The second copy hides the first, which ships all the same.
    expect(total.bytes).toBe(140)
  })

  test('with several images says which one it tells of', async () => {
    const config = (architecture: string) => JSON.stringify({ os: 'linux', architecture, history: [{}] })
    const { platform, notes } = await imageOf(
      tar([
        { path: 'l.tar', content: tar([file('a', 7)]) },
        { path: 'arm.json', content: config('arm64') },
        { path: 'amd.json', content: config('amd64') },
        {
          path: 'manifest.json',
          content: JSON.stringify([
            { Config: 'arm.json', Layers: ['l.tar'], RepoTags: ['a:arm'] },
            { Config: 'amd.json', Layers: ['l.tar'], RepoTags: ['a:amd'] },
          ]),
        },
      ]),
    )
    expect(platform).toBe('linux/amd64')
    expect(notes).toEqual(['The archive holds 2 images: this is a:amd'])
  })
})

describe('what lies in layers', () => {
  test('is wasted when a later layer writes or deletes it, and counts once', async () => {
    const { layers, wasted, waste } = await layered(
      [file('a', 100), file('b', 40), file('keep', 5)],
      [file('a', 110)],
      [file('a', 120), gone('b')],
    )
    expect(layers.map(({ bytes, wasted }) => [bytes, wasted])).toEqual([
      [145, 140],
      [110, 110],
      [120, 0],
    ])
    expect(wasted).toBe(250)
    expect(waste).toEqual([
      { path: 'a', bytes: 210, files: 2, layer: 2, isDeletion: false },
      { path: 'b', bytes: 40, files: 1, layer: 2, isDeletion: true },
    ])
  })

  test('goes with its directory, whether that is deleted, emptied or replaced by a file', async () => {
    const below = [file('d/x', 10), file('d/e/y', 20), file('other', 1)]
    for (const layer of [[gone('d')], [{ path: 'd/.wh..wh..opq' }], [file('d', 0)]]) {
      const { waste, wasted } = await layered(below, layer)
      expect(wasted).toBe(30)
      expect(waste).toMatchObject([{ path: 'd', bytes: 30, files: 2 }])
    }
  })

  test('is never deleted by its own layer, in whatever order the tar has it', async () => {
    const { wasted } = await layered([file('d/old', 9)], [file('d/new', 4), { path: 'd/.wh..wh..opq' }])
    expect(wasted).toBe(9)
    expect((await layered([file('a', 4), gone('a')])).wasted).toBe(0)
  })

  test('counts a hard link once, and as wasted only when its last name is gone', async () => {
    const linked = [file('a', 100), { path: 'b', flag: '1', target: './a' }]
    expect((await layered(linked)).layers[0]).toMatchObject({ bytes: 100, files: 1 })
    expect((await layered(linked, [gone('a')])).wasted).toBe(0)
    expect((await layered(linked, [gone('a'), gone('b')])).wasted).toBe(100)
  })

  test('that stands twice in one layer is there once', async () => {
    const { layers, wasted } = await layered([file('a', 100), file('./a', 30)])
    expect([layers[0]?.bytes, wasted]).toEqual([30, 0])
  })

  test('keeps a path that leads out of the image as text', async () => {
    const { largest } = await layered([
      file('../../etc/passwd', 3),
      file('/abs', 2),
      file(`${'a/'.repeat(45)}f`, 1),
    ])
    expect(largest.map(({ path }) => path)).toEqual(['/../../etc/passwd', '/abs', `/${'a/'.repeat(45)}f`])
  })

  test('is listed by weight, to a bounded number', async () => {
    const files = Array.from({ length: 100 }, (_, index) => file(`f${index}`, (index * 37) % 101))
    const { layers, largest } = await layered(files)
    expect(layers[0]?.largest.map(({ bytes }) => bytes)).toEqual([100, 99, 98, 97, 96, 95, 94, 93, 92, 91])
    expect(largest).toHaveLength(30)
  })
})

/** What `zstd` makes of a tar that holds `b`, 20,000 zeros. */
const zstdOfOne = Buffer.from(
  'KLUv/QRolQEA4kEGC+BtMtLgs7t1CooUtWuEl62hEiH33P3FrQgA8zbYz+Pm7dzgZSC3AzAoANhPoA0jzOZ+',
  'base64',
)
/** The same in two frames. */
const zstdOfTwo = Buffer.from(
  'KLUv/QRojQEAckIHDcCnA8Qv/utuyjtQH6e+RJhydGAR1bvvsN3q3xEGIFAfG4I/z0xsZgfD+aljAYfoVg4otS/9BGhFAAAIAAEA1NQOhE0dxpw=',
  'base64',
)

describe('zstd', () => {
  test.each([
    ['one frame', zstdOfOne],
    ['two frames', zstdOfTwo],
  ])('of a layer is read, in %s', async (_, layer) => {
    const image = await imageOf(
      tar([
        { path: 'b.tar', content: layer },
        { path: 'c.json', content: '{"history":[{}]}' },
        { path: 'manifest.json', content: '[{"Config":"c.json","Layers":["b.tar"]}]' },
      ]),
    )
    expect(image.total).toEqual({ bytes: 20_000, roundedBy: 0, compressed: layer.length })
    expect(image.contents?.largest.map(({ path }) => path)).toEqual(['/b'])
    expect(image.notes).toEqual([])
  })
})

describe('what is no archive, or a bad one', () => {
  test('is told in a sentence', async () => {
    expect(await whyUnread(tar([file('etc/passwd', 10), file('bin/sh', 10)]))).toMatch(
      /`docker export` makes it/,
    )
    expect(await whyUnread(new TextEncoder().encode('FROM scratch'))).toMatch(/This is no image archive/)
    expect(await whyUnread(new Uint8Array())).toMatch(/This is no image archive/)
    expect(await whyUnread(new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 1]))).toMatch(/This is no image archive/)
    expect(await whyUnread(tar([{ path: 'repositories', content: '{}' }]))).toMatch(/before 1\.10/)
    expect(await whyUnread(tar([{ path: 'manifest.json', content: '[{"Config":{}}]' }]))).toMatch(/no image/)
  })

  test('with a layer in zstd that breaks off says so, and counts the others', async () => {
    const { total, notes } = await imageOf(
      tar([
        { path: 'a.tar', content: tar([file('a', 7)]) },
        { path: 'b.tar', content: zstdOfOne.subarray(0, 40) },
        { path: 'c.json', content: '{"history":[{},{}]}' },
        { path: 'manifest.json', content: '[{"Config":"c.json","Layers":["a.tar","b.tar"]}]' },
      ]),
    )
    expect(total.bytes).toBe(7)
    expect(notes).toContain('A layer is not whole (b.tar): its compression is damaged')
  })

  test('with a damaged layer tells which', async () => {
    const layer = gzipSync(tar([file('a', 20_000)]))
    layer.fill(0xff, 30, 60)
    const { notes } = await imageOf(
      tar([
        { path: 'a.tar', content: layer },
        { path: 'b.tar', content: tar([file('b', 7)]) },
        { path: 'c.json', content: '{"history":[{},{}]}' },
        { path: 'manifest.json', content: '[{"Config":"c.json","Layers":["a.tar","b.tar"]}]' },
      ]),
    )
    expect(notes.join()).toMatch(/A layer is not whole \(a\.tar\): its compression is damaged/)
  })

  test('that ends too early says so, and is not taken for files of a container', async () => {
    const whole = dockerArchive(steps)
    expect(await whyUnread(whole.subarray(0, Math.floor(whole.length / 3)))).toMatch(
      /ends or breaks before the part that describes its image/,
    )
  })

  test('of which no layer can be read weighs nothing that anybody knows', async () => {
    const zstd = new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 9, 9])
    const why = await whyUnread(
      tar([
        { path: 'a.tar', content: zstd },
        { path: 'c.json', content: '{"history":[{}]}' },
        { path: 'manifest.json', content: '[{"Config":"c.json","Layers":["a.tar"]}]' },
      ]),
    )
    expect(why).toBe(
      'None of the layers could be read. A layer is not whole (a.tar): its compression is damaged',
    )
  })

  test('measures nothing by a layer that is missing or damaged', async () => {
    const damaged = gzipSync(tar([file('c', 20_000)]))
    damaged.fill(0xff, 30, 60)
    const history = JSON.stringify({
      history: [
        'ADD rootfs.tar /',
        'RUN /bin/sh -c one # buildkit',
        'RUN /bin/sh -c two # buildkit',
        'RUN /bin/sh -c three # buildkit',
      ].map((created_by) => ({ created_by })),
    })
    const image = await imageOf(
      tar([
        { path: 'a.tar', content: tar([file('a', 70)]) },
        { path: 'b.tar', content: tar([file('b', 7)]) },
        { path: 'c.tar', content: damaged },
        { path: 'd.tar', content: new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 9, 9]) },
        { path: 'c.json', content: history },
        {
          path: 'manifest.json',
          content: '[{"Config":"c.json","Layers":["a.tar","b.tar","c.tar","d.tar"]}]',
        },
      ]),
    )
    expect(image.steps.map(({ isUnread }) => isUnread ?? false)).toEqual([false, false, true, true])
    const { measured } = fitImage('FROM debian\nRUN one\nRUN two\nRUN three\n', {}, image)
    expect(Object.values(measured).map(({ bytes }) => bytes)).toEqual([70, 7])
  })

  test('whose stream breaks is told, not thrown', async () => {
    async function* breaking() {
      yield dockerArchive(steps).subarray(0, 2000)
      throw new Error('the disk is gone')
    }
    expect(await readArchive(breaking())).toEqual({
      kind: 'unread',
      why: 'The file could not be read to its end: the disk is gone',
    })
  })

  test('whose history does not fit its layers keeps the layers', async () => {
    const { steps: read, notes } = await imageOf(
      tar([
        { path: 'a.tar', content: tar([file('a', 7)]) },
        { path: 'c.json', content: '{"history":[]}' },
        { path: 'manifest.json', content: '[{"Config":"c.json","Layers":["a.tar"]}]' },
      ]),
    )
    expect(read).toEqual([{ createdBy: '', isCut: false, bytes: 7, roundedBy: 0 }])
    expect(notes[0]).toMatch(/does not fit its layers/)
  })

  test('never throws nor hangs, whatever the bytes', async () => {
    const good = [dockerArchive(steps), ociArchive(steps)] as const
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...good),
        fc.array(fc.tuple(fc.nat(12_000), fc.nat(255)), { maxLength: 40 }),
        async (archive, changes) => {
          const bad = archive.slice()
          for (const [at, byte] of changes) bad[at % bad.length] = byte
          await readArchive(inPieces(bad, 4096))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('that leads from index to index in a circle ends', async () => {
    const index = '{"manifests":[{"digest":"sha256:a"},{"digest":"sha256:a"}]}'
    const circle = tar([
      { path: 'index.json', content: index },
      { path: 'blobs/sha256/a', content: index },
    ])
    expect(await whyUnread(circle)).toMatch(/no image/)
  })
})

test('forty thousand files are read in seconds', async () => {
  const block = (index: number) => tar([file(`srv/${index % 100}/${index}`, 1)]).subarray(0, 1024)
  const layer = joined([...Array.from({ length: 40_000 }, (_, index) => block(index)), new Uint8Array(1024)])
  const { contents } = await imageOf(
    tar([
      { path: 'a.tar', content: layer },
      { path: 'c.json', content: '{"history":[{}]}' },
      { path: 'manifest.json', content: '[{"Config":"c.json","Layers":["a.tar"]}]' },
    ]),
  )
  expect(contents?.files).toBe(40_000)
})
