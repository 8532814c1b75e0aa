import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TarEntry, tarReader } from '../../src/engine/image/tar.ts'
import { bytesOf, file, joined, pax, tar } from './tar-writer.ts'

/** What the reader hears of these bytes, handed over in pieces of `size`. */
function read(bytes: Uint8Array, size = bytes.length || 1) {
  const entries: TarEntry[] = []
  const contents: number[] = []
  const problems: string[] = []
  const reader = tarReader(
    (entry) => {
      entries.push(entry)
      const index = contents.push(0) - 1
      return {
        push: (part) => {
          contents[index] = (contents[index] ?? 0) + part.length
        },
        end: () => undefined,
      }
    },
    (problem) => problems.push(problem),
  )
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size))
  reader.end()
  return { entries, contents, problems }
}

const long = `${'deep/'.repeat(60)}file`

describe('a tar', () => {
  const whole = tar([
    { path: 'etc/', flag: '5' },
    file('etc/passwd', 700),
    { path: 'etc/shadow', flag: '1', target: 'etc/passwd' },
    { path: 'bin', flag: '2', target: 'usr/bin' },
    { path: 'dev/null', flag: '3' },
    pax({ path: long, size: '3' }),
    { path: 'short', content: 'abc', claims: 0 },
    { path: '././@LongLink', flag: 'L', content: `${long}2\0` },
    { path: 'cut', content: 'de' },
    file('last', 512),
  ])

  test('is heard entry by entry, however its bytes are cut', () => {
    const { entries, contents, problems } = read(whole)
    expect(entries.map(({ kind, path, bytes, target }) => [kind, path, bytes, target])).toEqual([
      ['directory', 'etc/', 0, ''],
      ['file', 'etc/passwd', 700, ''],
      ['link', 'etc/shadow', 0, 'etc/passwd'],
      ['symlink', 'bin', 0, 'usr/bin'],
      ['other', 'dev/null', 0, ''],
      ['file', long, 3, ''],
      ['file', `${long}2`, 2, ''],
      ['file', 'last', 512, ''],
    ])
    expect(contents).toEqual([0, 700, 0, 0, 0, 3, 2, 512])
    expect(problems).toEqual([])
    for (const size of [1, 7, 511, 513]) expect(read(whole, size)).toEqual({ entries, contents, problems })
  })

  test('joins the halves of a POSIX path, and takes GNU fields for what they are', () => {
    const prefix = (block: Uint8Array) => block.set(bytesOf('usr/lib'), 345)
    const gnu = (block: Uint8Array) => {
      block.set(bytesOf('ustar  \0'), 257)
      prefix(block)
    }
    const paths = read(
      tar([
        { path: 'a', header: prefix },
        { path: 'b', header: gnu },
      ]),
    ).entries
    expect(paths.map(({ path }) => path)).toEqual(['usr/lib/a', 'b'])
  })

  test('may state its sizes in binary, and a negative one is none', () => {
    const binary = (block: Uint8Array) => block.set([0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1], 124)
    const negative = (block: Uint8Array) => block.fill(0xff, 124, 136)
    const { entries, contents } = read(
      tar([
        { path: 'binary', content: new Uint8Array(513), header: binary },
        { path: 'negative', header: negative },
        { path: 'after' },
      ]),
    )
    expect(entries.map(({ bytes }) => bytes)).toEqual([513, 0, 0])
    expect(contents).toEqual([513, 0, 0])
  })

  test('counts the holes of sparse files, in both notations', () => {
    const sparse = (block: Uint8Array) => {
      block.set(bytesOf('ustar  \0'), 257)
      block.set(bytesOf('00000100000\0'), 483)
      block[482] = 1
    }
    const map = joined([new Uint8Array(504), new Uint8Array([0]), new Uint8Array(7)])
    const old = tar([{ path: 'holes', flag: 'S', claims: 5, header: sparse }]).subarray(0, 512)
    const { entries, contents, problems } = read(
      joined([
        old,
        map,
        joined([bytesOf('hello'), new Uint8Array(507)]),
        tar([
          pax({ 'GNU.sparse.name': 'real-name', 'GNU.sparse.realsize': '99999' }),
          { path: 'GNUSparseFile.0/real-name', content: 'data' },
        ]),
      ]),
    )
    expect(problems).toEqual([])
    expect(entries.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['holes', 0o100000],
      ['real-name', 99999],
    ])
    expect(contents).toEqual([5, 4])
  })
})

describe('a bad tar', () => {
  test('that ends inside an entry is told to be cut short', () => {
    const { entries, problems } = read(tar([file('a', 5000)]).subarray(0, 3000))
    expect(entries).toHaveLength(1)
    expect(problems).toEqual(['it is cut short'])
  })

  test('whose size lies is told to be damaged, and what came before it counts', () => {
    const { entries, problems } = read(
      tar([file('a', 10), { path: 'b', claims: 700, content: 'x' }, file('c', 2000)]),
    )
    expect(entries.map(({ path }) => path)).toEqual(['a', 'b'])
    expect(problems).toEqual(['it is damaged: a header is missing where one must stand'])
  })

  test('with an endless name keeps no more of it than a path may have', () => {
    const name = 'x'.repeat(1_000_000)
    const [entry] = read(tar([{ path: 'l', flag: 'L', content: name }, file('a', 1)])).entries
    expect(entry?.path.length).toBe(65_536)
  })

  test('with records that lie about their length is read without them', () => {
    for (const content of ['999 path=x\n', '0 path=x\n', 'path=x\n', '-5 path=x\n', '9'.repeat(40)])
      expect(read(tar([{ path: 'p', flag: 'x', content }, file('a', 1)])).entries[0]?.path).toBe('a')
  })

  test('never throws, whatever the bytes', () => {
    const good = tar([
      pax({ path: long }),
      file('a', 700),
      { path: 'l', flag: 'L', content: 'name' },
      file('b', 3),
    ])
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 30 }),
        fc.integer({ min: 1, max: 2000 }),
        (changes, size) => {
          const bad = good.slice()
          for (const [at, byte] of changes) bad[at] = byte
          read(bad, size)
        },
      ),
    )
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => void read(bytes)))
  })
})
