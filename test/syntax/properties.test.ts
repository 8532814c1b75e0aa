import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDockerfile } from '../../src/engine/syntax/parse.ts'
import type { Span } from '../../src/engine/text/span.ts'

const SAMPLES = [
  '# syntax=docker/dockerfile:1\n# escape=\\\n\nFROM a AS b\n\n# note\nRUN a \\\n  # c\n\n  b\nCOPY --from=b x y\n',
  '\ufeff# escape=`\r\nFROM a\r\nRUN dir `\r\n  C:\\ `\r\nUSER b\r\n',
  'RUN <<A cat <<-"B"\nFROM x\nA\n\ty \\\n\tB\nONBUILD RUN 3<<C\n# z\nC\nENV A=1 B="c d" \\\n E=${F:-g}',
  'CMD ["a", \\\n# b\n"c"]\nHEALTHCHECK --interval=5s CMD x\nLABEL "a b"=c\\ d\nEXPOSE 1 2\nSHELL ["s"]\n\\\nVOLUME ["v"]',
]

// Pieces that mean something to the parser, so that random texts are not all one unknown word.
const pieces = fc.constantFrom(
  ...[
    'FROM ',
    'RUN ',
    'COPY ',
    'ONBUILD ',
    'ENV ',
    'CMD ',
    'ADD',
    'from',
    'AS ',
    'a',
    'A',
    '=',
    '"',
    "'",
    '$',
    '${',
    '}',
  ],
  ...[
    '<<A',
    '<<-A',
    "<<'A'",
    '<',
    '\\',
    '\\\n',
    '`\n',
    '`',
    '\\ \n',
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '\u00a0',
    '\v',
    '\ufeff',
  ],
  ...[
    '#',
    '# escape=`\n',
    '# syntax=a\n',
    '# c\n',
    '[',
    ']',
    '"a"',
    ',',
    '--from=',
    '--',
    ':-',
    '/',
    'A\n',
    '\nA\n',
    '😀',
    '\ud800',
  ],
)
const dockerfileLike = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(''))
const mutated = fc
  .tuple(fc.constantFrom(...SAMPLES), fc.nat(), fc.nat({ max: 6 }), pieces)
  .map(([sample, at, length, piece]) => {
    const start = at % (sample.length + 1)
    return sample.slice(0, start) + piece + sample.slice(start + length)
  })
const anyText = fc.oneof(fc.string({ unit: 'binary' }), dockerfileLike, mutated)

function checkTree(source: string): void {
  const { nodes, problems, directives } = parseDockerfile(source)
  let at = 0
  for (const { tile, span, kind } of nodes) {
    expect(tile.start).toBe(at)
    expect(tile.end).toBeGreaterThan(tile.start)
    expect(span.start).toBeGreaterThanOrEqual(tile.start)
    expect(span.end).toBeLessThanOrEqual(tile.end)
    // Nothing but white space and lone continuations may pass for blank.
    if (kind === 'blank') expect(source.slice(tile.start, tile.end)).toMatch(/^[\s\u0085\\`#]*$/)
    if (kind === 'comment') expect(source.slice(tile.start, tile.end)).toMatch(/^[\s\u0085]*#[^\n]*\n?$/)
    at = tile.end
  }
  expect(at).toBe(source.length)
  for (const span of [...spansIn(nodes), ...spansIn(problems), ...spansIn(directives)]) {
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeGreaterThanOrEqual(span.start)
    expect(span.end).toBeLessThanOrEqual(source.length)
  }
}

const isSpan = (value: object): value is Span => 'start' in value && 'end' in value

function spansIn(value: unknown): readonly Span[] {
  if (typeof value !== 'object' || value === null) return []
  return isSpan(value) ? [value] : Object.values(value).flatMap(spansIn)
}

describe('the tree', () => {
  it('of any text has tiles that cover it in order', () => {
    fc.assert(fc.property(anyText, checkTree), { numRuns: 3000 })
  })
  it('of every prefix of a Dockerfile has tiles that cover it in order', () => {
    for (const sample of SAMPLES)
      for (let end = 0; end <= sample.length; end += 1) checkTree(sample.slice(0, end))
  })
  it('of any text is plain data', () => {
    fc.assert(
      fc.property(dockerfileLike, (source) => {
        const tree = parseDockerfile(source)
        expect(structuredClone(tree)).toEqual(tree)
      }),
    )
  })
  it('is read alike with CRLF and with LF', () => {
    fc.assert(
      fc.property(fc.oneof(dockerfileLike, mutated), (text) => {
        const source = text.replaceAll('\r', '')
        const kinds = (one: string) => parseDockerfile(one).nodes.map(({ kind }) => kind)
        expect(kinds(source.replaceAll('\n', '\r\n'))).toEqual(kinds(source))
      }),
    )
  })
})

describe('a word', () => {
  it('without a continuation inside is written as its span says', () => {
    fc.assert(
      fc.property(fc.oneof(dockerfileLike, mutated), (source) => {
        for (const node of parseDockerfile(source).nodes) {
          if (node.kind === 'comment' || node.kind === 'blank') continue
          const { text, span } = node.keyword
          const written = source.slice(span.start, span.end)
          if (!/[\\`]/.test(written)) expect(written).toBe(text)
        }
      }),
    )
  })
})
