import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Amount,
  apart,
  between,
  exactly,
  minus,
  plus,
  sum,
  times,
  together,
  within,
  zero,
} from '../../src/engine/sizes/amount.ts'

const amounts = fc
  .tuple(fc.nat(1e9), fc.nat(1e9), fc.nat(1e9))
  .map(([low, more, most]): Amount => ({ low, likely: low + more, high: low + more + most }))

const isOrdered = ({ low, likely, high }: Amount): boolean => low <= likely && likely <= high

describe('amounts', () => {
  it('add bound by bound', () => {
    expect(plus(between(1, 2, 3), between(10, 20, 30))).toEqual(between(11, 22, 33))
    expect(sum([])).toEqual(zero)
  })

  it('widen by a share', () => {
    expect(within(100, 0.2)).toEqual(between(80, 100, 120))
    expect(times(between(1, 2, 3), 2)).toEqual(between(2, 4, 6))
  })

  it('give a part back exactly when it is taken from the whole', () => {
    fc.assert(
      fc.property(amounts, amounts, (part, rest) => {
        expect(minus(plus(part, rest), part)).toEqual(rest)
      }),
    )
  })

  it('stay ordered under every operation', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) =>
        [plus(a, b), minus(a, b), apart(a, b), times(a, 3)].every(isOrdered),
      ),
    )
  })

  it('hold every possible difference of two unrelated amounts', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(amounts, amounts, share, share, (a, b, s, t) => {
        const difference = a.low + s * (a.high - a.low) - (b.low + t * (b.high - b.low))
        const { low, high } = apart(a, b)
        return difference >= low - 1 && difference <= high + 1
      }),
    )
  })

  it('do not claim certainty about the difference of two unrelated unknowns', () => {
    expect(apart(between(0, 5, 10), between(0, 5, 10))).toEqual(between(-10, 0, 10))
    expect(minus(exactly(5), exactly(2))).toEqual(exactly(3))
  })

  it('cancel out in part when each errs for itself', () => {
    const one = between(8, 10, 14)
    expect(together([one])).toEqual(one)
    const four = together([one, one, one, one])
    expect(four).toEqual(between(34, 40, 52))
    expect(isOrdered(four)).toBe(true)
  })

  it('of some errors are never wider than end to end, nor narrower than the widest alone', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 9 }), (list) => {
        const { low, likely, high } = together(list)
        const all = sum(list)
        const most = Math.max(...list.map((one) => one.high - one.likely))
        return (
          low >= all.low - 1 && likely === all.likely && high <= all.high + 1 && high - likely >= most - 1
        )
      }),
    )
  })
})
