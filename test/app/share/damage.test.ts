import { deflateSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type Decoded, decode, encode, longestLink, type SharedState } from '../../../src/app/share/codec.ts'
import { digitsOf, writeNumber } from '../../../src/worker/link/v1/base64url.ts'
import { mostUnpacked } from '../../../src/worker/link/v1/pack.ts'
import { forged, plain } from './helpers.ts'

const state: SharedState = {
  source: 'FROM python:3.11-slim\nRUN apt-get update && apt-get install -y curl\nCOPY . /srv\n# ünïcödé 🐳\n',
  options: {
    files: { '.dockerignore': '.git\n**/.env\n', 'requirements.txt': 'fastapi==0.115.0\n' },
    assumptions: { 'line:2': 20_000_000 },
    levels: { DL3009: 'error' },
  },
  line: 2,
  view: 'layers',
}
const link = encode(state)
const whyBad = (decoded: Decoded) => (decoded.kind === 'bad' ? decoded.why : 'ok')
const messageOf = (decoded: Decoded) => (decoded.kind === 'bad' ? decoded.message : '')

describe('a damaged link', () => {
  test('with any one bit flipped is refused or means the same', () => {
    for (let at = 0; at < link.length; at++) {
      for (let bit = 0; bit < 16; bit++) {
        const flipped =
          link.slice(0, at) + String.fromCharCode(link.charCodeAt(at) ^ (1 << bit)) + link.slice(at + 1)
        const decoded = decode(flipped)
        if (decoded.kind === 'ok') expect(decoded.state).toEqual(state)
      }
    }
  })

  test('with any one character replaced, dropped or doubled is refused or means the same', () => {
    for (let at = 0; at < link.length; at++) {
      for (const middle of ['', 'A', '_', '%', (link[at] ?? '').repeat(2)]) {
        const decoded = decode(link.slice(0, at) + middle + link.slice(at + 1))
        if (decoded.kind === 'ok') expect(decoded.state).toEqual(state)
      }
    }
  })

  test('cut anywhere is told to be cut', () => {
    for (let length = 2; length < link.length; length++) {
      expect(whyBad(decode(link.slice(0, length)))).toBe('cut-off')
    }
  })

  test('that was cut says how much of it arrived', () => {
    expect(messageOf(decode(link.slice(0, 100)))).toContain(`: 100 of ${link.length} characters arrived`)
    const long = encode(plain(Array.from({ length: 400 }, (_, n) => `RUN echo ${n * 7919}`).join('\n')))
    expect(messageOf(decode(long.slice(0, 1204)))).toMatch(/: 1,204 of \d,\d{3} characters arrived/)
  })

  test('of two links glued together still shows the first', () => {
    expect(decode(link + link)).toEqual({ kind: 'ok', state })
  })
})

describe('a foreign fragment', () => {
  test.each(['', '#', '#findings', '#/route', '#0abc', '#gh=owner/repo', 'constructor'])(
    '%j is no link',
    (hash) => {
      expect(whyBad(decode(hash))).toBe('not-a-link')
    },
  )

  test('of a version to come asks for a newer page', () => {
    for (const version of '23456789') {
      const decoded = decode(`#${version}${link.slice(2)}`)
      expect(whyBad(decoded)).toBe('newer-version')
      expect(messageOf(decoded)).toContain(`format ${version}`)
    }
  })

  test.each(['1', '1_', '1a', '1____', '1_____', '1A', '1 ', '1-', `1${'_'.repeat(99)}`])(
    '%j is refused',
    (hash) => {
      expect(decode(`#${hash}`).kind).toBe('bad')
    },
  )
})

describe('a hostile link', () => {
  /** Milliseconds of computing, the least of three readings: other programs may hold up the clock on the wall. */
  const timeOf = (hash: string) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const start = process.cpuUsage()
        decode(hash)
        const { user, system } = process.cpuUsage(start)
        return (user + system) / 1000
      }),
    )

  // The largest link that is read: a hostile one may cost some times that, never a hundred times.
  const largest = encode(plain('RUN true\n'.repeat(Math.floor(mostUnpacked / 9))))
  const allowed = (times: number) => times * timeOf(largest)

  const megabytes = (count: number, byte: number) =>
    new Uint8Array(Math.floor(count * 1024 * 1024)).fill(byte)

  test('that unpacks to 50 MiB costs no more than the largest that is read', () => {
    const bomb = forged(megabytes(50, 0x20))
    expect(bomb.length).toBeGreaterThan(60_000)
    expect(whyBad(decode(bomb))).toBe('too-large')
    expect(timeOf(bomb)).toBeLessThan(allowed(4))
  })

  test('of more than 100,000 characters is refused unread', () => {
    const endless = `#1${'A'.repeat(30_000_000)}`
    expect(whyBad(decode(endless))).toBe('too-large')
    expect(timeOf(endless)).toBeLessThan(allowed(2))
    expect(whyBad(decode(`#1${'a'.repeat(longestLink)}`))).toBe('too-large')
  })

  test.each([
    ['all boundaries', megabytes(1.9, 0xff)],
    ['all zeros', megabytes(1.9, 0)],
    ['all lone surrogates', new Uint8Array(1_900_000).map((_, at) => [0xed, 0xa0, 0x80][at % 3] ?? 0)],
    [
      'a change that writes many files',
      new TextEncoder().encode(`FROM a\x00{"d":900}${'\x00a'.repeat(1801)}`).map((b) => b || 0xff),
    ],
    ['a deep JSON array', new TextEncoder().encode(`FROM a\x00${'['.repeat(390_000)}`).map((b) => b || 0xff)],
    [
      'many pairs',
      new TextEncoder().encode(`\x00{"a":[${'["",0],'.repeat(55_000)}["",0]]}`).map((b) => b || 0xff),
    ],
    [
      'many bad pairs',
      new TextEncoder().encode(`\x00{"a":[${'0,'.repeat(190_000)}0]}`).map((b) => b || 0xff),
    ],
  ])('of %s costs no more than some times the largest that is read', (_, record) => {
    expect(timeOf(forged(record))).toBeLessThan(allowed(8))
  })

  test('just under the limit is still read', () => {
    const source = 'RUN true\n'.repeat(Math.floor(mostUnpacked / 9))
    expect(decode(largest)).toEqual({ kind: 'ok', state: plain(source) })
  })

  test.each([
    ['nothing but JSON of another shape', '\x00"text"'],
    ['an unknown key', 'FROM a\x00{"z":1}'],
    ['an unknown view', 'FROM a\x00{"v":"admin"}'],
    ['a line before the first', 'FROM a\x00{"n":0}'],
    ['a broken line', 'FROM a\x00{"n":1.5}'],
    ['a negative size', 'FROM a\x00{"a":[["x",-1]]}'],
    ['a size that is no number', 'FROM a\x00{"a":[["x","1"]]}'],
    ['an infinite size', 'FROM a\x00{"a":[["x",1e999]]}'],
    ['an unknown level', 'FROM a\x00{"l":[["x","fatal"]]}'],
    ['broken JSON', 'FROM a\x00{'],
    ['a file without content', 'FROM a\x00\x00.dockerignore'],
    ['a change without its text', 'FROM a\x00{"d":0}'],
    ['a change with fewer files than it says', 'FROM a\x00{"d":2}\x00.dockerignore\x00.git\x00FROM b'],
    ['a change with more files than a link has parts', 'FROM a\x00{"d":9007199254740991}\x00FROM b'],
    ['a change of a negative number of files', 'FROM a\x00{"d":-1}\x00FROM b'],
    ['a text after that belongs to no change', 'FROM a\x00{}\x00FROM b'],
  ])('with %s is damaged', (_, text) => {
    expect(whyBad(decode(forged(new TextEncoder().encode(text).map((b) => b || 0xff))))).toBe('damaged')
  })

  test('cannot reach the prototype of objects', () => {
    const record = new TextEncoder().encode('FROM a\x00{"a":[["__proto__",1]]}\x00__proto__\x00polluted')
    const decoded = decode(forged(record.map((b) => b || 0xff)))
    expect(decoded.kind === 'ok' && Object.getPrototypeOf(decoded.state.options.files)).toBe(Object.prototype)
    expect(Object.keys({})).toEqual([])
    expect('polluted' in {}).toBe(false)
  })

  test('whose text is no UTF-8 is damaged', () => {
    for (const bytes of [
      [0x80],
      [0xc3],
      [0xe2, 0x82],
      [0xf8, 0x80, 0x80, 0x80, 0x80],
      [0xf7, 0xbf, 0xbf, 0xbf],
      [0xc3, 0x41],
    ]) {
      expect(whyBad(decode(forged(Uint8Array.from(bytes))))).toBe('damaged')
    }
  })

  test('packed without the dictionary does not pass the checksum', () => {
    const packed = digitsOf(deflateSync(new TextEncoder().encode('FROM a'), { level: 9 }))
    expect(whyBad(decode(`#1${writeNumber(packed.length + 5)}${packed}AAAAA`))).toBe('damaged')
  })
})
