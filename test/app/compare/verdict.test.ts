import { describe, expect, test } from 'vitest'
import { verdictOf } from '../../../src/app/compare/verdict.ts'
import type { BaseRow, Break } from '../../../src/engine/compare/row.ts'

const row = (base: string, megabytes: number, breaks: readonly Break['kind'][] = []): BaseRow => {
  const bytes = (likely: number) => ({ low: likely, likely, high: likely })
  return {
    base,
    variant: 'other',
    isCurrent: base === 'now',
    edits: [],
    alsoChanges: [],
    size: bytes(megabytes * 1e6),
    unknowns: 0,
    pull: bytes(megabytes * 4e5),
    difference: bytes((megabytes - 1000) * 1e6),
    basis: { kind: 'unknown', why: '' },
    breaks: breaks.map((kind, index) => ({ kind, text: `${base} ${index}` })),
  }
}
const now = row('now', 1000)

describe('the verdict', () => {
  test.each([
    [
      'nothing lighter',
      [now, row('a', 995)],
      'No base that is known makes this image lighter than `now` does.',
    ],
    [
      'the lightest is sound',
      [now, row('a', 200), row('b', 300, ['fails'])],
      '`a` is the lightest base on which nothing more is known to break: 800 MB less than now.',
    ],
    [
      'of the lighter ones one only costs',
      [now, row('a', 100, ['fails']), row('b', 150, ['costs']), row('c', 300)],
      '`c` is the lightest base on which nothing more is known to break: 700 MB less than now. `b` has 150 MB less still, but one thing would cost time or bytes there.',
    ],
    [
      'a lighter one breaks',
      [now, row('a', 100, ['fails', 'check', 'fails']), row('b', 300)],
      '`b` is the lightest base on which nothing more is known to break: 700 MB less than now. `a` has 200 MB less still, but 2 things would fail there until the text changes.',
    ],
    [
      'hardly lighter is not worth a sentence',
      [now, row('a', 290, ['check']), row('b', 300)],
      '`b` is the lightest base on which nothing more is known to break: 700 MB less than now.',
    ],
    [
      'none is sound',
      [now, row('a', 100, ['check'])],
      'No lighter base is known on which nothing more would break. `a` has 900 MB less than now, but one thing is to be checked first.',
    ],
    ['no rows', [], ''],
  ])('%s', (_, rows, said) => expect(verdictOf(rows)).toBe(said))

  test('what breaks now already is no reason against another', () => {
    const shared: Break = { kind: 'costs', text: 'pip compiles it' }
    const said = verdictOf([
      { ...now, breaks: [shared] },
      { ...row('a', 200), breaks: [shared] },
    ])
    expect(said).toMatch(/^`a` is the lightest base on which nothing more/)
  })
})
