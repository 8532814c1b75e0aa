import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, encode, type SharedState } from '../../../src/app/share/codec.ts'
import { views } from '../../../src/worker/link/state.ts'
import { plain } from './helpers.ts'

const dockerfile = `FROM python:3.11-slim
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
CMD ["python", "main.py"]
`

/** Any string of UTF-16 units, lone surrogates included. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
)
const someBytes = fc.double({ min: 0, noDefaultInfinity: true, noNaN: true }).map(Math.abs)
const mapOf = <Value>(value: fc.Arbitrary<Value>) =>
  fc.dictionary(anyText, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true })
const anyState: fc.Arbitrary<SharedState> = fc.record({
  source: anyText,
  options: fc.record(
    {
      platform: fc.constantFrom('linux/arm64', 'windows/amd64', ''),
      files: mapOf(anyText),
      contextSizes: mapOf(someBytes),
      assumptions: mapOf(someBytes),
      measured: mapOf(
        fc.record(
          { bytes: someBytes, roundedBy: someBytes, compressed: someBytes },
          { requiredKeys: ['bytes', 'roundedBy'] },
        ),
      ),
      preset: fc.constantFrom('security', 'size', 'strict', 'hadolint', 'buildkit'),
      levels: mapOf(fc.constantFrom('error', 'warning', 'info', 'style', 'off')),
      trustedRegistries: fc.array(anyText, { minLength: 1 }),
      labelSchema: mapOf(anyText),
      strictLabels: fc.constant(true),
      ignoresSuppressions: fc.constant(true),
    },
    { requiredKeys: [] },
  ),
  line: fc.option(fc.integer({ min: 1 }), { nil: undefined }),
  view: fc.option(fc.constantFrom(...views.filter((view) => view !== 'findings')), { nil: undefined }),
  change: fc.option(fc.record({ source: anyText, files: fc.oneof(fc.constant({}), mapOf(anyText)) }), {
    nil: undefined,
  }),
})

describe('a link of version 1', () => {
  test('brings back any state, lone surrogates and odd names included', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(decode(encode(state))).toEqual({ kind: 'ok', state })
      }),
    )
  })

  test('consists of letters, digits, hyphen and underscore only', () => {
    fc.assert(fc.property(anyState, (state) => /^#1[A-Za-z0-9_-]+$/.test(encode(state))))
  })

  test('carries an empty text', () => {
    expect(decode(encode(plain('')))).toEqual({ kind: 'ok', state: plain('') })
  })

  test('leaves out options that equal the defaults', () => {
    const explicit: SharedState = {
      source: dockerfile,
      options: {
        platform: 'linux/amd64',
        preset: 'recommended',
        levels: {},
        files: {},
        trustedRegistries: [],
      },
      line: undefined,
      view: 'findings',
    }
    expect(encode(explicit)).toBe(encode(plain(dockerfile)))
  })

  test('leaves out numbers that make no sense rather than become unreadable', () => {
    const odd = {
      source: 'FROM a',
      options: {
        assumptions: { a: Number.NaN, b: -1, c: 5 },
        measured: { a: { bytes: -1, roundedBy: 0 }, b: { bytes: 5, roundedBy: 1 } },
      },
      line: 0,
      view: undefined,
    }
    const state = {
      ...odd,
      options: { assumptions: { c: 5 }, measured: { b: { bytes: 5, roundedBy: 1 } } },
      line: undefined,
    }
    expect(decode(encode(odd))).toEqual({ kind: 'ok', state })
  })

  test('of a change is little longer than one of the text alone', () => {
    const change = { source: dockerfile.replace('slim', 'slim-bookworm'), files: {} }
    const both = encode({ ...plain(dockerfile), change })
    expect(both.length - encode(plain(dockerfile)).length).toBeLessThan(60)
  })

  test('is read with and without its #', () => {
    expect(decode(encode(plain(dockerfile)).slice(1))).toEqual(decode(encode(plain(dockerfile))))
  })

  test('is read although a sentence goes on behind it', () => {
    for (const tail of ['.', ')', '&utm_source=chat', ' (see line 4)', 'abc']) {
      expect(decode(encode(plain(dockerfile)) + tail)).toEqual({ kind: 'ok', state: plain(dockerfile) })
    }
  })

  test('stays under half of the text for an ordinary Dockerfile', () => {
    expect(encode(plain(dockerfile)).length).toBeLessThan(dockerfile.length / 2)
  })
})
